/**
 * Drift: whether live traffic is still what the models were made for. Decisions are counted beside the response path, all
 * replicas together; what came of them is counted in the record.
 */
@NullMarked
package leme.service.drift;

import org.jspecify.annotations.NullMarked;
