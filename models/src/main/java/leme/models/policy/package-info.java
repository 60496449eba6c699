/** Policies learned from a log, and the table that says whether one may be promoted. */
@NullMarked
package leme.models.policy;

import org.jspecify.annotations.NullMarked;
