/** {@code leme read}: what the models make of a message. */
@NullMarked
package leme.cli.read;

import org.jspecify.annotations.NullMarked;
