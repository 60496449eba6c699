/** Publications in Postgres. */
@NullMarked
package leme.service.publication.r2dbc;

import org.jspecify.annotations.NullMarked;
