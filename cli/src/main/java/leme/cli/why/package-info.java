/** {@code leme why}: why an action was, or was not, part of a decision. */
@NullMarked
package leme.cli.why;

import org.jspecify.annotations.NullMarked;
