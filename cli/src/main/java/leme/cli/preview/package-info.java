/** {@code leme rules preview} and {@code leme decisions export}: what other rules would have changed, before they do. */
@NullMarked
package leme.cli.preview;

import org.jspecify.annotations.NullMarked;
