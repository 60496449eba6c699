/** {@code leme why}. */
@NullMarked
package leme.cli.why;

import org.jspecify.annotations.NullMarked;
