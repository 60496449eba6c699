package leme.models.policy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import leme.models.offpolicy.Bounds;
import leme.models.offpolicy.Estimate;
import leme.models.offpolicy.Estimator;
import leme.models.offpolicy.Evidence;
import leme.models.offpolicy.Logged;
import leme.models.offpolicy.Overlap;
import leme.models.offpolicy.slate.Slate;
import leme.models.offpolicy.slate.SlateEstimator;
import leme.models.statistic.EmpiricalBernstein;
import leme.models.statistic.Interval;
import leme.models.statistic.Moments;
import leme.models.statistic.Replicates;
import leme.models.statistic.Terms;
import org.jspecify.annotations.Nullable;

/** Puts policies side by side, every pair with the interval of its difference, over the same resamples of decisions. */
final class Comparison {

    private static final Estimator ESTIMATOR = Estimator.DOUBLY_ROBUST;

    private final PolicyEvaluation.Request request;
    private final List<Judged> judged;
    private final List<Logged> rows;
    private final List<Contender> contenders;
    private final int[] decisionOf;
    private final int decisions;

    Comparison(PolicyEvaluation.Request request, List<Judged> judged) {
        this.request = request;
        this.judged = judged;
        this.rows = judged.stream().flatMap(each -> each.held().rows().stream()).toList();
        this.contenders = judged.getFirst().evidence().keySet().stream()
                .sorted(Comparator.comparing(Contender::kind))
                .toList();
        var numbers = new HashMap<String, Integer>();
        this.decisionOf = rows.stream()
                .mapToInt(row -> numbers.merge(row.decision(), numbers.size(), (known, next) -> known))
                .toArray();
        this.decisions = numbers.size();
    }

    PolicyReport report() {
        List<Evidence> evidence = contenders.stream().map(this::evidence).toList();
        Contender candidate = candidate();
        Evidence own = evidence.get(contenders.indexOf(candidate));
        var terms = new ArrayList<>(
                evidence.stream().map(each -> terms(ESTIMATOR, each)).toList());
        for (Estimator estimator : Estimator.values()) {
            terms.add(terms(estimator, own));
        }
        Replicates replicates = request.bootstrap().of(terms);
        Overlap overlap = Overlap.of(
                        Evidence.joined(once().stream()
                                .map(each -> each.evidence(candidate))
                                .toList()),
                        unsupported(candidate))
                .rewardedIn(once().stream()
                        .flatMap(each -> each.held().rows().stream())
                        .toList());
        var differences = differences(terms, evidence, replicates);
        InteractionLog held = judged.getFirst().held();
        return new PolicyReport(
                request.test() == null
                        ? List.of(held.name())
                        : List.of(request.log().name(), held.name()),
                request.log().leftOut()
                        + (request.test() == null ? 0 : request.test().leftOut()),
                held.shown(),
                overlap.rows(),
                decisions,
                request.bootstrap().level(),
                request.bootstrap().seed(),
                judged.stream().map(Judged::selection).toList(),
                standings(terms, evidence, replicates),
                differences,
                estimates(terms, own, replicates),
                slates(candidate),
                overlap,
                overlap.cautions(),
                choices(candidate),
                Recommendation.of(candidate, differences, overlap.cautions(), request.bar(), request.judge()));
    }

    private List<Standing> standings(List<Terms> terms, List<Evidence> evidence, Replicates replicates) {
        var standings = new ArrayList<Standing>();
        for (int i = 0; i < contenders.size(); i++) {
            standings.add(new Standing(
                    contenders.get(i),
                    terms.get(i).value(),
                    replicates.interval(i),
                    bernstein(terms.get(i), range(evidence.get(i))),
                    acting(contenders.get(i))));
        }
        return standings;
    }

    private List<Difference> differences(List<Terms> terms, List<Evidence> evidence, Replicates replicates) {
        var differences = new ArrayList<Difference>();
        for (int i = 0; i < contenders.size(); i++) {
            for (int j = i + 1; j < contenders.size(); j++) {
                differences.add(difference(i, j, terms, evidence, replicates));
            }
        }
        return differences;
    }

    /** One pass over the rows: repeats see them again. */
    private List<Judged> once() {
        return request.test() == null ? judged.subList(0, request.folds()) : judged;
    }

    private Contender candidate() {
        return contenders.stream()
                .filter(each -> each.kind() == Contender.Kind.AS_LOGGED_IN)
                .findFirst()
                .orElse(contenders.getFirst());
    }

    private Evidence evidence(Contender contender) {
        return Evidence.joined(
                judged.stream().map(each -> each.evidence(contender)).toList());
    }

    private Terms terms(Estimator estimator, Evidence evidence) {
        return estimator.terms(evidence).grouped(decisionOf, decisions);
    }

    private Difference difference(
            int one, int other, List<Terms> terms, List<Evidence> evidence, Replicates replicates) {
        double[] paired = terms.get(one).numerators().clone();
        for (int i = 0; i < paired.length; i++) {
            paired[i] -= terms.get(other).numerators()[i];
        }
        Interval above = range(evidence.get(one));
        Interval below = range(evidence.get(other));
        return new Difference(
                contenders.get(one),
                contenders.get(other),
                terms.get(one).value() - terms.get(other).value(),
                replicates.difference(one, other),
                bernstein(
                        new Terms(paired, terms.get(one).denominators()),
                        new Interval(above.low() - below.high(), above.high() - below.low())));
    }

    private static Interval range(Evidence evidence) {
        return Bounds.seen(evidence).of(ESTIMATOR);
    }

    /** None where decisions differ in their number of slots: their sums are not a mean. */
    private @Nullable Interval bernstein(Terms terms, Interval range) {
        return terms.isMean()
                ? EmpiricalBernstein.of(
                        terms.numerators(),
                        range.low(),
                        range.high(),
                        request.bootstrap().level())
                : null;
    }

    private List<Estimate> estimates(List<Terms> terms, Evidence evidence, Replicates replicates) {
        var estimates = new ArrayList<Estimate>();
        for (Estimator estimator : Estimator.values()) {
            int place = contenders.size() + estimator.ordinal();
            Interval range = Bounds.seen(evidence).of(estimator);
            estimates.add(new Estimate(
                    estimator,
                    terms.get(place).value(),
                    replicates.interval(place),
                    estimator == Estimator.SNIPS ? null : bernstein(terms.get(place), range)));
        }
        return estimates;
    }

    private List<PolicyReport.SlateEstimate> slates(Contender candidate) {
        int shown = once().stream().mapToInt(each -> each.held().rows().size()).sum();
        if (decisions == shown || request.folds() == 1 && request.repeats() > 1) {
            return List.of();
        }
        var slates = new ArrayList<Slate>();
        for (Judged each : once()) {
            Map<String, List<Logged>> bySlate = new LinkedHashMap<>();
            each.held()
                    .rows()
                    .forEach(row -> bySlate.computeIfAbsent(row.decision(), id -> new ArrayList<>())
                            .add(row));
            bySlate.values().forEach(slots -> {
                slots.sort(Comparator.comparingInt(slot -> slot.occasion().position()));
                slates.add(Slate.of(slots, each.policy(candidate)));
            });
        }
        return Arrays.stream(SlateEstimator.values())
                .map(estimator -> {
                    Terms terms = estimator.terms(slates);
                    return new PolicyReport.SlateEstimate(
                            estimator,
                            terms.value(),
                            request.bootstrap().of(List.of(terms)).interval(0));
                })
                .toList();
    }

    private double unsupported(Contender contender) {
        return Moments.of(judged.stream()
                        .mapToDouble(each -> Overlap.unsupported(each.held().rows(), each.policy(contender)))
                        .toArray())
                .mean();
    }

    private double acting(Contender contender) {
        Integer none = judged.getFirst().held().none();
        if (none == null) {
            return 1;
        }
        if (contender.kind() == Contender.Kind.LOGGED) {
            return rows.stream().filter(row -> row.action() != none).count() / (double) rows.size();
        }
        var shares = choices(contender);
        return 1
                - Objects.requireNonNull(
                        shares.get(judged.getFirst().held().actions().get(none)));
    }

    private Map<String, Double> choices(Contender contender) {
        List<String> actions = judged.getFirst().held().actions();
        double[] sums = new double[actions.size()];
        for (Judged each : judged) {
            for (Logged row : each.held().rows()) {
                double[] chances = each.policy(contender).chances(row.occasion());
                for (int action = 0; action < sums.length; action++) {
                    sums[action] += chances[action];
                }
            }
        }
        var shares = new LinkedHashMap<String, Double>();
        for (int action = 0; action < sums.length; action++) {
            shares.put(actions.get(action), sums[action] / rows.size());
        }
        return shares;
    }
}
