/** How likely an action is to succeed with a customer in a context. */
@NullMarked
package leme.models.propensity;

import org.jspecify.annotations.NullMarked;
