/**
 * The record: what the service keeps of customers, consents, decisions and outcomes, as ports. Their adapters stand in
 * the packages below, each named after its technology. Every call either answers in time or fails with
 * {@link leme.service.record.RecordUnreachable}.
 */
@NullMarked
package leme.service.record;

import org.jspecify.annotations.NullMarked;
