package leme.rules.pack;

import leme.rules.fact.Texts;

/**
 * A reason code in words.
 *
 * @param customer to the person concerned: what, why, and what they can do
 * @param auditor to whoever checks: the fact that counted and the norm applied
 */
public record ReasonTexts(Texts customer, Texts auditor) {}
