/** Score: how likely each survivor is to succeed. */
@NullMarked
package leme.engine.propensity;

import org.jspecify.annotations.NullMarked;
