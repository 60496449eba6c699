/**
 * Drift: whether live traffic is still what the models were made for. Decisions are looked at beside the response path, in
 * bounded counters; what came of them is counted in the record.
 */
@NullMarked
package leme.service.drift;

import org.jspecify.annotations.NullMarked;
