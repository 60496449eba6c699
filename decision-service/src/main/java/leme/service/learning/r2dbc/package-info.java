/** The ledger of lessons in Postgres. */
@NullMarked
package leme.service.learning.r2dbc;

import org.jspecify.annotations.NullMarked;
