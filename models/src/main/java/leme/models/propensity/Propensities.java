package leme.models.propensity;

import java.util.List;
import leme.models.drift.Reference;

/** Scores actions. Pure and thread-safe. */
public interface Propensities {

    /**
     * How likely the action is to be accepted.
     *
     * @param action code of the action; one never seen in training scores its prior, shrunk by the profile
     * @param prior what the catalogue expects before evidence, in (0, 1)
     */
    Score score(String action, String group, double prior, Profile profile);

    /** Identifies the model: a digest of its bytes. */
    String version();

    /** What {@link ProfileMeasures} looked like in its training; none where the model does not say. */
    default List<Reference> references() {
        return List.of();
    }

    /**
     * A propensity and what carried it.
     *
     * @param probability calibrated, in (0, 1)
     * @param contributions the heaviest terms in log-odds, heaviest first, at most five
     * @param trained what the trained model says alone, before what was learned since
     * @param doubt how far the propensity may be off
     * @param optOut P(the customer opts out because of it), in [0, 1)
     */
    record Score(double probability, List<Contribution> contributions, Trained trained, Doubt doubt, double optOut) {

        public Score {
            contributions = List.copyOf(contributions);
            if (!(probability > 0 && probability < 1)) {
                throw new IllegalArgumentException("propensity `" + probability + "` is outside (0, 1)");
            }
        }

        /** Taken at its word, and driving nobody away. */
        public Score(double probability, List<Contribution> contributions) {
            this(probability, contributions, new Trained(probability, 0), Doubt.NONE, 0);
        }
    }

    /**
     * What a trained model says.
     *
     * @param probability in (0, 1)
     * @param doubt of what is the action's own: a standard deviation in log-odds
     */
    record Trained(double probability, double doubt) {}

    /** A feature's share of the log-odds. */
    record Contribution(String feature, double logOdds) {}
}
