/** The door that every model passes before it is used: verified, parsed, probed and timed, or refused with a reason. */
@NullMarked
package leme.models.admission;

import org.jspecify.annotations.NullMarked;
