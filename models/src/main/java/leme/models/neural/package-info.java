/** A small neural network over the same sparse features: a second opinion that sees how features act together. */
@NullMarked
package leme.models.neural;

import org.jspecify.annotations.NullMarked;
