/** Tests of interactions. */
@NullMarked
package leme.service.interaction;

import org.jspecify.annotations.NullMarked;
