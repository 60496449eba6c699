/** Explain: the funnel, the receipt and the texts for customer and auditor. */
@NullMarked
package leme.engine.explanation;

import org.jspecify.annotations.NullMarked;
