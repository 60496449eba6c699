/** What came of predictions, in Postgres. */
@NullMarked
package leme.service.drift.r2dbc;

import org.jspecify.annotations.NullMarked;
