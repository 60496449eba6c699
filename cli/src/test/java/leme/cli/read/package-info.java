@NullMarked
package leme.cli.read;

import org.jspecify.annotations.NullMarked;
