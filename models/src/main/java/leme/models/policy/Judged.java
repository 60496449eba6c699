package leme.models.policy;

import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import leme.models.offpolicy.Evidence;
import leme.models.offpolicy.Logged;
import leme.models.offpolicy.Occasion;
import leme.models.offpolicy.Policy;
import leme.models.offpolicy.RewardModel;

/**
 * Policies learned from some rows, held against others.
 *
 * @param held the rows judged on
 * @param policies all but the one that wrote the log
 * @param evidence of every policy
 */
record Judged(
        InteractionLog held, Selection selection, Map<Contender, Policy> policies, Map<Contender, Evidence> evidence) {

    /** With more actions than this, only the best constant one is compared. */
    private static final int CONSTANTS = 5;

    private static final int INNER_FOLDS = 3;

    static Judged of(InteractionLog learned, InteractionLog held, PolicyEvaluation.Request request) {
        Selection selection = Selection.of(
                learned, request.learners(), INNER_FOLDS, request.bootstrap().seed());
        RewardModel model = request.learners().get(selection.chosen()).fit(learned);
        Map<Contender, Policy> policies = policies(learned, model, request);
        policies.replaceAll((contender, policy) -> remembered(policy, held.rows()));
        var evidence = new LinkedHashMap<Contender, Evidence>();
        policies.forEach((contender, policy) -> evidence.put(contender, Evidence.of(held.rows(), policy, model)));
        evidence.put(Contender.of(Contender.Kind.LOGGED), Evidence.ofLogged(held.rows()));
        return new Judged(held, selection, policies, evidence);
    }

    Policy policy(Contender contender) {
        return Objects.requireNonNull(policies.get(contender));
    }

    Evidence evidence(Contender contender) {
        return Objects.requireNonNull(evidence.get(contender));
    }

    private static Map<Contender, Policy> policies(
            InteractionLog learned, RewardModel model, PolicyEvaluation.Request request) {
        int actions = learned.actions().size();
        var policies = new LinkedHashMap<Contender, Policy>();
        policies.put(Contender.of(Contender.Kind.LEARNED), Policy.greedy(model, actions));
        if (request.other() != null) {
            policies.put(
                    new Contender(Contender.Kind.AS_LOGGED_IN, request.other().name()),
                    Frequencies.of(request.other(), request.encoding()));
        }
        policies.put(Contender.of(Contender.Kind.RANDOM), Policy.uniform(actions));
        policies.put(
                Contender.of(Contender.Kind.BEST_SINGLE), Policy.greedy(new MeanPerAction().fit(learned), actions));
        constants(learned, policies);
        return policies;
    }

    /** A model is asked once a row, however often its policy is. */
    private static Policy remembered(Policy policy, List<Logged> rows) {
        var chances = new IdentityHashMap<Occasion, double[]>();
        rows.forEach(row -> chances.put(row.occasion(), policy.chances(row.occasion())));
        return occasion -> {
            double[] known = chances.get(occasion);
            return known == null ? policy.chances(occasion) : known.clone();
        };
    }

    private static void constants(InteractionLog learned, Map<Contender, Policy> policies) {
        List<String> actions = learned.actions();
        Integer none = learned.none();
        if (none != null) {
            policies.put(Contender.of(Contender.Kind.NONE), Policy.always(none, actions.size()));
        }
        for (int action = 0; action < actions.size() && actions.size() <= CONSTANTS; action++) {
            if (none == null || none != action) {
                policies.put(
                        new Contender(Contender.Kind.ALWAYS, actions.get(action)),
                        Policy.always(action, actions.size()));
            }
        }
    }
}
