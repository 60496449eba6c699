/**
 * Why an action was or was not part of a decision: told on demand from the recorded situation, bundle and seed. Nothing
 * here runs while deciding.
 */
@NullMarked
package leme.engine.why;

import org.jspecify.annotations.NullMarked;
