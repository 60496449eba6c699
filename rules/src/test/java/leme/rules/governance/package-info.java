/** Proofs that the shipped policies govern as they say: a reference, and properties over random cases. */
@NullMarked
package leme.rules.governance;

import org.jspecify.annotations.NullMarked;
