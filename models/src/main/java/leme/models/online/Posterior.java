package leme.models.online;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import leme.models.propensity.Doubt;

/**
 * What outcomes taught since a propensity model was trained: how far each group, each term of the profile within it, and
 * each action is off in log-odds, as independent Gaussians around zero. Zero is the trained model: a posterior that
 * learned nothing changes nothing. An action hardly seen moves with its group; as it gets evidence of its own it goes its
 * own way, from where {@link Doubt} says the trained rate is certain.
 *
 * <p>Bayesian logistic regression with a diagonal covariance, learned one lesson at a time, as for advertisements in
 * Chapelle, Li 2011 (An empirical evaluation of Thompson sampling) and Graepel et al. 2010 (Web-scale Bayesian
 * click-through rate prediction), whose message passing this is with a logistic link in the place of the probit.
 *
 * <p>Immutable: learning makes another one. The same lessons in the same order make the same bytes, however they are cut
 * into batches.
 */
public final class Posterior {

    private final String base;
    private final long lessons;
    private final Map<String, Weights> weights;

    Posterior(String base, long lessons, Map<String, Weights> weights) {
        this.base = base;
        this.lessons = lessons;
        this.weights = Map.copyOf(weights);
    }

    /** One that learned nothing yet, around the trained model of this version. */
    public static Posterior around(String base) {
        return new Posterior(base, 0, Map.of());
    }

    /** Version of the trained model that it corrects. */
    public String base() {
        return base;
    }

    /** How many lessons it learned. */
    public long lessons() {
        return lessons;
    }

    Map<String, Weights> weights() {
        return weights;
    }

    /** What is believed after these, in their order. */
    public Posterior after(List<Lesson> more) {
        var learned = new HashMap<>(weights);
        for (Lesson lesson : more) {
            learn(learned, lesson);
        }
        return new Posterior(base, lessons + more.size(), learned);
    }

    private static void learn(Map<String, Weights> weights, Lesson lesson) {
        switch (lesson.fact()) {
            case SHOWN -> {
                silence(weights, Head.RESPONSE, lesson);
                silence(weights, Head.OPT_OUT, lesson);
            }
            case ANSWERED -> response(weights, Head.RESPONSE, lesson);
            case OPTED_OUT -> response(weights, Head.OPT_OUT, lesson);
        }
    }

    private static void silence(Map<String, Weights> weights, Head head, Lesson lesson) {
        var sight = Sight.of(weights, head, lesson.group(), lesson.action(), lesson.basis());
        double variance = sight.shared() + sight.own();
        var after = Silence.after(sight.logOdds(), variance);
        sight.move(
                weights,
                (after.mean() - sight.logOdds()) / variance,
                (variance - after.variance()) / variance / variance);
    }

    /** {@code e^z} times a Gaussian is a Gaussian whose mean is one variance further on. */
    private static void response(Map<String, Weights> weights, Head head, Lesson lesson) {
        Sight.of(weights, head, lesson.group(), lesson.action(), lesson.basis()).move(weights, 1, 0);
    }

    /** What is believed of a response. */
    public Belief response(String group, String action, Lesson.Basis basis) {
        return belief(Head.RESPONSE, group, action, basis);
    }

    /** What is believed of an opt-out. */
    public Belief optOut(String group, String action, Lesson.Basis basis) {
        return belief(Head.OPT_OUT, group, action, basis);
    }

    private Belief belief(Head head, String group, String action, Lesson.Basis basis) {
        var sight = Sight.of(weights, head, group, action, basis);
        return new Belief(
                sight.logOdds(), sight.learned(), new Doubt(Math.sqrt(sight.shared()), Math.sqrt(sight.own())));
    }

    /** The weights that one action for one customer looks at. */
    private record Sight(
            String groupKey, Weights group, double[] inputs, String actionKey, Weights action, double expected) {

        static Sight of(Map<String, Weights> weights, Head head, String group, String action, Lesson.Basis basis) {
            double[] terms = basis.profile().terms();
            var shared = weights.get(head.ofGroup(group));
            var own = weights.get(head.ofAction(action));
            double[] inputs = head.inputs(terms);
            double trained = head.expected(basis);
            return new Sight(
                    head.ofGroup(group),
                    shared == null || shared.mean().length != inputs.length ? head.group(terms.length) : shared,
                    inputs,
                    head.ofAction(action),
                    own == null ? Weights.single(head.own(basis)) : own,
                    StrictMath.log(trained / (1 - trained)));
        }

        double learned() {
            return group.sum(inputs) + action.sum(Head.ONE);
        }

        double logOdds() {
            return expected + learned();
        }

        double shared() {
            return group.spread(inputs);
        }

        double own() {
            return action.spread(Head.ONE);
        }

        void move(Map<String, Weights> weights, double pull, double squeeze) {
            weights.put(groupKey, group.moved(inputs, pull, squeeze));
            weights.put(actionKey, action.moved(Head.ONE, pull, squeeze));
        }
    }
}
