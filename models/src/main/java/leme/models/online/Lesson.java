package leme.models.online;

import leme.models.propensity.Profile;
import leme.models.propensity.Propensities.Trained;

/**
 * One thing that was seen of an action that reached a customer. The likelihood of a response is
 * {@code σ(z) = e^z · 1/(1 + e^z)} and of silence {@code 1/(1 + e^z)}: both begin with the same factor, which
 * {@link Fact#SHOWN} brings, and a response adds {@code e^z}, which {@link Fact#ANSWERED} brings. So silence that a late
 * response contradicts is corrected by one lesson more, exactly, and nothing need be taken back.
 *
 * @param fact what was seen
 * @param action code
 * @param group of the action
 * @param basis what the propensity rested on when it was decided
 */
public record Lesson(Fact fact, String action, String group, Basis basis) {

    /** What can be seen; each at most once of an action in a decision. */
    public enum Fact {
        /** It reached the customer, and they answered or had the time to. */
        SHOWN,
        /** They responded as the group's reward asks. */
        ANSWERED,
        /** They opted out. */
        OPTED_OUT
    }

    /**
     * What a propensity rested on.
     *
     * @param trained what the trained model said, in (0, 1)
     * @param doubt of what is the action's own, before anything was learned: a standard deviation in log-odds
     * @param profile it looked at
     */
    public record Basis(double trained, double doubt, Profile profile) {

        public Basis {
            if (!(trained > 0 && trained < 1) || !(doubt >= 0) || Double.isInfinite(doubt)) {
                throw new IllegalArgumentException("a propensity of `" + trained + "` in doubt by `" + doubt + "`");
            }
        }

        public static Basis of(Trained trained, Profile profile) {
            return new Basis(trained.probability(), trained.doubt(), profile);
        }
    }
}
