/** What came of decisions, in Postgres. */
@NullMarked
package leme.service.interaction.r2dbc;

import org.jspecify.annotations.NullMarked;
