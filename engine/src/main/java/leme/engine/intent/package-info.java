/** Understand: an inbound message becomes an intent with its confidence, a tone and signals. */
@NullMarked
package leme.engine.intent;

import org.jspecify.annotations.NullMarked;
