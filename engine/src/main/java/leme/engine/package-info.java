/** The pure pipeline: a situation, a bundle and a seed in; the same decision out, forever. Start at {@link leme.engine.Decide}. */
@NullMarked
package leme.engine;

import org.jspecify.annotations.NullMarked;
