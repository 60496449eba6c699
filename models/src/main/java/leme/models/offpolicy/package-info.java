/** What a policy would have earned, estimated from what another policy logged: estimators, their intervals and their cautions. */
@NullMarked
package leme.models.offpolicy;

import org.jspecify.annotations.NullMarked;
