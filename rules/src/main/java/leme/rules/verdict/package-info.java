/**
 * What governance answers: vetoes, delays, levers and duties over selectors of candidates, each citing its rule and law.
 * Pure values.
 */
@NullMarked
package leme.rules.verdict;

import org.jspecify.annotations.NullMarked;
