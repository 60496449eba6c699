@NullMarked
package leme.cli.preview;

import org.jspecify.annotations.NullMarked;
