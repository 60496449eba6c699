/** Propose: the actions of the catalogue that fit the slot. */
@NullMarked
package leme.engine.proposal;

import org.jspecify.annotations.NullMarked;
