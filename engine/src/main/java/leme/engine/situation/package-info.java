/** What was gathered before deciding: the only door through which the world enters. */
@NullMarked
package leme.engine.situation;

import org.jspecify.annotations.NullMarked;
