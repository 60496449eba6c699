/** The holidays of Brazil. */
@NullMarked
package leme.rules.calendar;

import org.jspecify.annotations.NullMarked;
