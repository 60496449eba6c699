/** Place: the chosen action in its treatment, channel and time. */
@NullMarked
package leme.engine.treatment;

import org.jspecify.annotations.NullMarked;
