@NullMarked
package leme.cli.rules;

import org.jspecify.annotations.NullMarked;
