/** What governance costs beside the same governance written by hand: two contenders, one process, the same cases. */
@NullMarked
package leme.bench.governance;

import org.jspecify.annotations.NullMarked;
