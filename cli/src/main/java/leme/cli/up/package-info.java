/** {@code leme up}: the service itself. */
@NullMarked
package leme.cli.up;

import org.jspecify.annotations.NullMarked;
