/** The record in Postgres, over R2DBC: SQL written out, one round trip a call, a bound on every wait. */
@NullMarked
package leme.service.record.r2dbc;

import org.jspecify.annotations.NullMarked;
