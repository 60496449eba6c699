/**
 * Why a rule spoke, and why it did not: its conditions, read into a tree and tried one by one on the facts of a case.
 * Pure values; the rules engine that fires is not asked, and a test holds the two to the same verdicts.
 */
@NullMarked
package leme.rules.why;

import org.jspecify.annotations.NullMarked;
