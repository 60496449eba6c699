/** Experiments: who falls into which arm, and what may be said of the arms at any time. */
@NullMarked
package leme.models.experiment;

import org.jspecify.annotations.NullMarked;
