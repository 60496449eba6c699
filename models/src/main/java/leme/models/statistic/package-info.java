/** Intervals and resampling: how sure a number is. Seeded; the same numbers give the same interval. */
@NullMarked
package leme.models.statistic;

import org.jspecify.annotations.NullMarked;
