/** The rules that keep the layout true. */
@NullMarked
package leme.architecture;

import org.jspecify.annotations.NullMarked;
