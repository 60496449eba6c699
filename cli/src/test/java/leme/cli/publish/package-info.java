@NullMarked
package leme.cli.publish;

import org.jspecify.annotations.NullMarked;
