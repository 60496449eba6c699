/** Who may answer what, at what price, and which people are there when. */
@NullMarked
package leme.rules.routing;

import org.jspecify.annotations.NullMarked;
