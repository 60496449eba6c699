package leme.engine;

import java.util.List;
import leme.engine.experiment.Assigned;
import leme.engine.experiment.Exploring;
import org.jspecify.annotations.Nullable;

/**
 * Under what a decision was taken: with the recorded situation, enough to take it again.
 *
 * @param bundle revision of the bundle
 * @param versions of its parts
 * @param seed of every draw
 * @param arm of the control group, or of everybody else
 * @param explored whether the first action is there by chance
 * @param exploring with what probability each action would have been chosen; null in decisions older than that
 * @param assigned arms of the experiments declared beside the catalogue, and which of them do not run; empty where there
 *     are none
 */
public record Stamp(
        String bundle,
        Bundle.Versions versions,
        long seed,
        String arm,
        boolean explored,
        @Nullable Exploring exploring,
        List<Assigned> assigned) {

    public Stamp {
        assigned = assigned == null ? List.of() : List.copyOf(assigned);
    }
}
