/** Choose: exploration and control group, and the probability of what was chosen. */
@NullMarked
package leme.engine.experiment;

import org.jspecify.annotations.NullMarked;
