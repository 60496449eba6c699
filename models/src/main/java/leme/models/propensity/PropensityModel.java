package leme.models.propensity;

import java.util.ArrayList;
import java.util.List;
import leme.models.artefact.Artefact;
import leme.models.artefact.RefusedModel;
import leme.models.drift.Reference;

/**
 * A calibrated propensity: the action's rate as far as it is known ({@link ColdStart}), what customer and context change
 * about it (a {@link Form}), and how far that can be taken at its word (a {@link Calibrator}).
 */
public final class PropensityModel implements Propensities {

    /** What its files say they model. */
    public static final String KIND = "propensity";

    /** Layout of its files. */
    public static final int SCHEMA = 2;

    /** How often somebody opts out, before that was seen; see docs/learning.md. */
    public static final double OPT_OUT = 0.001;

    private static final int MOST = 5;

    /** Log-odds beyond this say no more than certainty; keeps probabilities inside (0, 1). */
    private static final double FARTHEST = 12;

    private final ColdStart rates;
    private final Form form;
    private final Calibrator calibrator;
    private final String version;
    private final List<Reference> references;

    PropensityModel(ColdStart rates, Form form, Calibrator calibrator, String version, List<Reference> references) {
        this.rates = rates;
        this.form = form;
        this.calibrator = calibrator;
        this.version = version;
        this.references = List.copyOf(references);
    }

    @Override
    public Score score(String action, String group, double prior, Profile profile) {
        double[] shares = new double[Terms.COUNT + 1];
        double logOdds =
                Math.clamp(calibrator.logOdds(logOdds(action, group, prior, profile, shares)), -FARTHEST, FARTHEST);
        double probability = 1 / (1 + Math.exp(-logOdds));
        var doubt = Doubt.before(Terms.of(profile), rates.observations(action), rates.rate(action, group, prior));
        return new Score(probability, heaviest(shares), new Trained(probability, doubt.own()), doubt, OPT_OUT);
    }

    /** Log-odds before calibration. */
    double raw(Interaction row) {
        return logOdds(row.action(), row.group(), row.prior(), row.profile(), new double[Terms.COUNT + 1]);
    }

    private double logOdds(String action, String group, double prior, Profile profile, double[] shares) {
        if (!(prior > 0 && prior < 1)) {
            throw new IllegalArgumentException("prior `" + prior + "` of `" + action + "` is outside (0, 1)");
        }
        double rate = ColdStart.logit(rates.rate(action, group, prior));
        return form.logOdds(rate, ColdStart.logit(prior), group, Terms.of(profile), shares);
    }

    @Override
    public String version() {
        return version;
    }

    /** Which of the forms it has: {@code rates}, {@code logistic} or {@code trees}. */
    public String form() {
        return form.name();
    }

    @Override
    public List<Reference> references() {
        return references;
    }

    private static List<Contribution> heaviest(double[] shares) {
        var heaviest = new ArrayList<Contribution>(MOST);
        while (heaviest.size() < MOST) {
            int best = 0;
            for (int i = 1; i < shares.length; i++) {
                best = Math.abs(shares[i]) > Math.abs(shares[best]) ? i : best;
            }
            if (shares[best] == 0) {
                break;
            }
            heaviest.add(new Contribution(best == Terms.COUNT ? "action" : Terms.NAMES.get(best), shares[best]));
            shares[best] = 0;
        }
        return heaviest;
    }

    /** Restores a model from its file. */
    public static PropensityModel of(Artefact file) throws RefusedModel {
        file.require(KIND, SCHEMA);
        return PropensityFile.read(file);
    }
}
