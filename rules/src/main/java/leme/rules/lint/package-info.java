/**
 * What can be told of rules without asking them anything: that one never speaks, that two contradict each other, that a
 * third says nothing new. Reasons over ranges and sets only; what it does not understand, it does not accuse.
 */
@NullMarked
package leme.rules.lint;

import org.jspecify.annotations.NullMarked;
