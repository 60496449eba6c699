package leme.rules.retention;

import leme.rules.fact.Source.Part;

/**
 * Facts kept out of a decision because their time is over.
 *
 * @param kind the part of the file they belong to
 * @param count how many, 1 or more
 * @param citation by what right or duty
 */
public record Withheld(Part kind, int count, String citation) {}
