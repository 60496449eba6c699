@NullMarked
package leme.cli;

import org.jspecify.annotations.NullMarked;
