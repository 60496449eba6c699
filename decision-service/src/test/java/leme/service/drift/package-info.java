/** Tests of drift. */
@NullMarked
package leme.service.drift;

import org.jspecify.annotations.NullMarked;
