/** Route: flow, intent bot, LLM with retrieval, or human, with the road not taken and its price. */
@NullMarked
package leme.engine.route;

import org.jspecify.annotations.NullMarked;
