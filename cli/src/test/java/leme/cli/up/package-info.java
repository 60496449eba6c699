@NullMarked
package leme.cli.up;

import org.jspecify.annotations.NullMarked;
