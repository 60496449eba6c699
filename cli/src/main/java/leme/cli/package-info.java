/** The command line: what is common to all commands. Each command stands in a package of its own. */
@NullMarked
package leme.cli;

import org.jspecify.annotations.NullMarked;
