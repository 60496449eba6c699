package leme.engine.experiment;

/**
 * The arm of a declared experiment that a customer is in.
 *
 * @param experiment its name
 * @param salt of the dealing
 * @param arm the arm's name
 * @param concerned whether the decision could have been another one in another arm: a customer takes part from the first
 *     such decision on. It is the same in all arms
 */
public record Assigned(String experiment, String salt, String arm, boolean concerned) {}
