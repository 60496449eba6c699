/** The funnel: the stages of a decision, what was lost at each, and why. */
@NullMarked
package leme.engine.funnel;

import org.jspecify.annotations.NullMarked;
