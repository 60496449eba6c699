/**
 * The shipped policies once more, by hand: plain fast Java that shares nothing with rules and their facts but the
 * vocabulary and the norms. It proves the rule pack in tests, and measures it in benchmarks.
 */
@NullMarked
package leme.rules.governance.reference;

import org.jspecify.annotations.NullMarked;
