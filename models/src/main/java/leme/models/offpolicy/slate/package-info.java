/** Off-policy evaluation where several actions are shown at once. */
@NullMarked
package leme.models.offpolicy.slate;

import org.jspecify.annotations.NullMarked;
