package leme.rules.fact;

/**
 * A customer who may be under age. There is one if the year of birth leaves the doubt, none otherwise.
 *
 * @param child whether they may be under 12 (Law 8.069/1990 art. 2)
 * @param guardianConsented whether a parent or guardian agreed, with proof, to the use of their data for service
 */
public record Minor(boolean child, boolean guardianConsented) {}
