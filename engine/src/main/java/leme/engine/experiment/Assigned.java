package leme.engine.experiment;

import leme.rules.catalogue.Trial.Phase;
import org.jspecify.annotations.Nullable;

/**
 * The arm of a declared experiment that a customer is in.
 *
 * @param experiment its name
 * @param salt of the dealing
 * @param arm the arm's name; empty where the experiment does not run
 * @param concerned whether the decision could have been another one in another arm: a customer takes part from the first
 *     such decision on. It is the same in all arms
 * @param phase whether the experiment had not begun, ran, or was over when it was decided
 */
public record Assigned(String experiment, String salt, String arm, boolean concerned, Phase phase) {

    public Assigned(String experiment, String salt, String arm, boolean concerned, @Nullable Phase phase) {
        this.experiment = experiment;
        this.salt = salt;
        this.arm = arm;
        this.concerned = concerned;
        // Decisions recorded before experiments had days were taken while theirs ran.
        this.phase = phase == null ? Phase.RUNNING : phase;
    }

    /** Of an experiment that runs. */
    public Assigned(String experiment, String salt, String arm, boolean concerned) {
        this(experiment, salt, arm, concerned, Phase.RUNNING);
    }
}
