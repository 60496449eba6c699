/** Governance: rule packs compiled from DRL, what they say of a case, and the catalogue they say it about. */
@NullMarked
package leme.rules;

import org.jspecify.annotations.NullMarked;
