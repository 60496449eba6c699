package leme.models.online;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import leme.models.propensity.Profile;
import leme.models.propensity.Propensities;

/**
 * A trained model with what was learned since. Immutable: the next snapshot is another object, so that no score sees half
 * of an update.
 */
public final class OnlinePropensities implements Propensities {

    private static final int MOST = 5;

    private final Propensities trained;
    private final Posterior posterior;
    private final String version;

    /**
     * Puts both together.
     *
     * @param digest of the snapshot's bytes; its first twelve digits join the version
     */
    public OnlinePropensities(Propensities trained, Posterior posterior, String digest) {
        if (!posterior.base().equals(trained.version())) {
            throw new IllegalArgumentException(
                    "the posterior corrects the model `" + posterior.base() + "`, not `" + trained.version() + "`");
        }
        this.trained = trained;
        this.posterior = posterior;
        this.version = trained.version() + "+" + digest.substring(0, 12);
    }

    /** The trained model within; the model itself when nothing was learned. */
    public static Propensities trained(Propensities propensities) {
        return propensities instanceof OnlinePropensities online ? online.trained : propensities;
    }

    @Override
    public Score score(String action, String group, double prior, Profile profile) {
        var score = trained.score(action, group, prior, profile);
        var basis = Lesson.Basis.of(score.trained(), profile);
        var response = posterior.response(group, action, basis);
        return new Score(
                response.probability(),
                with(score.contributions(), response.learned()),
                score.trained(),
                response.doubt(),
                posterior.optOut(group, action, basis).probability());
    }

    private static List<Contribution> with(List<Contribution> contributions, double learned) {
        if (learned == 0) {
            return contributions;
        }
        var all = new ArrayList<>(contributions);
        all.add(new Contribution("learned", learned));
        all.sort(Comparator.comparingDouble((Contribution one) -> Math.abs(one.logOdds()))
                .reversed());
        return all.size() > MOST ? all.subList(0, MOST) : all;
    }

    @Override
    public String version() {
        return version;
    }
}
