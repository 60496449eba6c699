package leme.engine;

import leme.engine.experiment.Exploring;
import org.jspecify.annotations.Nullable;

/**
 * Under what a decision was taken: with the recorded situation, enough to take it again.
 *
 * @param bundle revision of the bundle
 * @param versions of its parts
 * @param seed of every draw
 * @param arm of the experiment
 * @param explored whether the first action is there by chance
 * @param exploring with what probability each action would have been chosen; null in decisions older than that
 */
public record Stamp(
        String bundle,
        Bundle.Versions versions,
        long seed,
        String arm,
        boolean explored,
        @Nullable Exploring exploring) {}
