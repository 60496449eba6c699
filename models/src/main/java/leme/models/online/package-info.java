/** What outcomes teach between two trainings: a Bayesian correction of the trained propensities, as immutable snapshots. */
@NullMarked
package leme.models.online;

import org.jspecify.annotations.NullMarked;
