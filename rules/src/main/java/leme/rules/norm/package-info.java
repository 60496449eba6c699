/**
 * Norms: figures that law, vendors and our own policy set and change (hours, days, caps, tiers), as data with citation and
 * expiry. Rules and facts look them up by name.
 */
@NullMarked
package leme.rules.norm;

import org.jspecify.annotations.NullMarked;
