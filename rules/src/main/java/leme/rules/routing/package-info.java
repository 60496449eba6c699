/** Who may answer what, at what price, and when people are at their desks. */
@NullMarked
package leme.rules.routing;

import org.jspecify.annotations.NullMarked;
