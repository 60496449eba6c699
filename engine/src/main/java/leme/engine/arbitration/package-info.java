/** Arbitrate: the order of the survivors. */
@NullMarked
package leme.engine.arbitration;

import org.jspecify.annotations.NullMarked;
