package leme.engine;

/**
 * Under what a decision was taken: with the recorded situation, enough to take it again.
 *
 * @param bundle revision of the bundle
 * @param versions of its parts
 * @param seed of every draw
 * @param arm of the experiment
 * @param explored whether the first action is there by chance
 */
public record Stamp(String bundle, Bundle.Versions versions, long seed, String arm, boolean explored) {}
