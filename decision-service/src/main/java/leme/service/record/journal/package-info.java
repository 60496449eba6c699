/**
 * The journal: where a decision is durable before it is acknowledged, and from where it is shipped to the record. The
 * path without Postgres is the everyday path.
 */
@NullMarked
package leme.service.record.journal;

import org.jspecify.annotations.NullMarked;
