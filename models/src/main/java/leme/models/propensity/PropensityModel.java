package leme.models.propensity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import leme.models.artefact.Artefact;
import leme.models.artefact.RefusedModel;

/**
 * A logistic regression over the profile, crossed with the action's group, around the action's prior:
 *
 * <pre>log-odds = bias + slope × logit(prior) + (shared + of the group) · (terms − means) + offset of the action</pre>
 *
 * <p>An average customer therefore scores near the prior. Offsets are shrunk by how little was seen of the action; one
 * never seen has none, a group never seen has only the shared weights.
 */
public final class PropensityModel implements Propensities {

    /** What its files say they model. */
    public static final String KIND = "propensity";

    /** Layout of its files. */
    public static final int SCHEMA = 1;

    private static final int MOST = 5;

    /** Log-odds beyond this say no more than certainty; keeps probabilities inside (0, 1). */
    private static final double FARTHEST = 12;

    private final double bias;
    private final double slope;
    private final double[] means;
    private final double[] shared;
    private final Map<String, double[]> groups;
    private final Map<String, Double> offsets;
    private final String version;

    /**
     * Restores a model.
     *
     * @param slope of the prior's log-odds
     * @param means of the terms in training; length {@link Terms#COUNT}, as every other array of weights
     * @param shared weights for every group
     * @param groups what a group's weights add to the shared ones
     * @param offsets log-odds per action
     */
    PropensityModel(
            double bias,
            double slope,
            double[] means,
            double[] shared,
            Map<String, double[]> groups,
            Map<String, Double> offsets,
            String version) {
        this.bias = bias;
        this.slope = slope;
        this.means = checked(means);
        this.shared = checked(shared);
        var summed = new HashMap<String, double[]>();
        groups.forEach((group, own) -> summed.put(group, sum(shared, checked(own))));
        this.groups = Map.copyOf(summed);
        this.offsets = Map.copyOf(offsets);
        this.version = version;
    }

    @Override
    public Score score(String action, String group, double prior, Profile profile) {
        if (!(prior > 0 && prior < 1)) {
            throw new IllegalArgumentException("prior `" + prior + "` of `" + action + "` is outside (0, 1)");
        }
        double[] weights = groups.getOrDefault(group, shared);
        double[] terms = Terms.of(profile);
        double offset = offsets.getOrDefault(action, 0.0);
        double logOdds = bias + slope * Math.log(prior / (1 - prior)) + offset;
        for (int i = 0; i < terms.length; i++) {
            terms[i] = weights[i] * (terms[i] - means[i]);
            logOdds += terms[i];
        }
        double bounded = Math.clamp(logOdds, -FARTHEST, FARTHEST);
        return new Score(1 / (1 + Math.exp(-bounded)), heaviest(terms, offset));
    }

    @Override
    public String version() {
        return version;
    }

    private static List<Contribution> heaviest(double[] terms, double offset) {
        var heaviest = new ArrayList<Contribution>(MOST);
        boolean offsetLeft = offset != 0;
        while (heaviest.size() < MOST) {
            int best = 0;
            for (int i = 1; i < terms.length; i++) {
                best = Math.abs(terms[i]) > Math.abs(terms[best]) ? i : best;
            }
            if (offsetLeft && Math.abs(offset) >= Math.abs(terms[best])) {
                heaviest.add(new Contribution("action", offset));
                offsetLeft = false;
            } else if (terms[best] == 0) {
                break;
            } else {
                heaviest.add(new Contribution(Terms.NAMES.get(best), terms[best]));
                terms[best] = 0;
            }
        }
        return heaviest;
    }

    /** Restores a model from its file. */
    public static PropensityModel of(Artefact file) throws RefusedModel {
        file.require(KIND, SCHEMA);
        if (!file.names("terms").equals(Terms.NAMES)) {
            throw file.malformed("it weighs other terms than this release computes");
        }
        float[] base = file.block("base", 2);
        float[] means = file.block("means", Terms.COUNT);
        float[] shared = file.block("shared", Terms.COUNT);
        List<String> groupNames = file.names("groups");
        float[] own = file.block("groups", (long) groupNames.size() * Terms.COUNT);
        var groups = new HashMap<String, double[]>();
        for (int g = 0; g < groupNames.size(); g++) {
            groups.put(groupNames.get(g), doubles(own, g * Terms.COUNT));
        }
        List<String> actions = file.names("actions");
        float[] offset = file.block("offsets", actions.size());
        var offsets = new HashMap<String, Double>();
        for (int a = 0; a < actions.size(); a++) {
            offsets.put(actions.get(a), (double) offset[a]);
        }
        return new PropensityModel(
                base[0], base[1], doubles(means, 0), doubles(shared, 0), groups, offsets, file.digest());
    }

    private static double[] doubles(float[] numbers, int from) {
        double[] wide = new double[Terms.COUNT];
        for (int i = 0; i < wide.length; i++) {
            wide[i] = numbers[from + i];
        }
        return wide;
    }

    private static double[] sum(double[] one, double[] other) {
        double[] sum = one.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += other[i];
        }
        return sum;
    }

    private static double[] checked(double[] weights) {
        if (weights.length != Terms.COUNT) {
            throw new IllegalArgumentException(
                    "`" + weights.length + "` weights for `" + Terms.COUNT + "` terms of a profile");
        }
        return weights.clone();
    }
}
