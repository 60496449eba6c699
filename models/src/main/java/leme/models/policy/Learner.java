package leme.models.policy;

import java.util.List;
import leme.models.offpolicy.RewardModel;

/** Learns from a log what actions bring. Seeded where chance is used; the same rows give the same model. */
public interface Learner {

    /** For people and reports, e.g. {@code ridge per action}. */
    String name();

    /** Fits a model on all rows of a log. */
    RewardModel fit(InteractionLog log);

    /** Those that compete, most cautious first. */
    static List<Learner> all() {
        return List.of(
                new Cautious(new SharedRidge(), 1),
                new Cautious(new RidgePerAction(), 1),
                new Cautious(new LogisticPerAction(), 1),
                new SharedRidge(),
                new LogisticPerAction(),
                new BoostedPerAction());
    }
}
