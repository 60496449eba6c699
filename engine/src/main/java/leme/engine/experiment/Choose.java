package leme.engine.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import leme.engine.arbitration.Answer;
import leme.engine.experiment.Exploring.Chance;
import leme.engine.funnel.Loss;
import leme.engine.funnel.OwnReason;
import leme.engine.funnel.Stage;
import leme.engine.propensity.Scored;
import leme.engine.situation.Situation;
import leme.rules.fact.Handling;
import leme.rules.fact.Understanding;
import org.jspecify.annotations.Nullable;

/**
 * Chooses among the ranked. Commercial choices explore, so that what was not tried can be learned. What was asked for is
 * never left to chance, nor is anything said to somebody who complains, is vulnerable, or writes about a critical subject.
 *
 * <p>Exploration only reorders what governance allowed; it never adds.
 */
public final class Choose {

    /** The arm of customers who receive nothing commercial. */
    public static final String CONTROL = "control";
    /** The arm of everybody else. */
    public static final String TREATED = "treated";

    private final Situation situation;
    private final Experiment experiment;
    private final Arms arms;
    private final String arm;
    private final @Nullable Restraint restraint;

    private Choose(
            Situation situation,
            @Nullable Understanding understanding,
            @Nullable Handling handling,
            Experiment experiment,
            Arms arms) {
        this.situation = situation;
        this.experiment = experiment;
        this.arms = arms;
        this.arm = arm();
        this.restraint = restraint(understanding, handling);
    }

    /**
     * What was chosen.
     *
     * @param ranked chosen first, the rest in order
     * @param probability with which the first was chosen; null when there is none
     * @param explored whether the first is there by chance instead of by rank
     * @param arm of the control group, or of everybody else
     * @param assigned arms of the declared experiments
     * @param exploring what chance had to do with it
     * @param lost what the arm left out
     */
    public record Choice(
            List<Scored> ranked,
            @Nullable SelectionProbability probability,
            boolean explored,
            String arm,
            List<Assigned> assigned,
            Exploring exploring,
            List<Loss> lost) {}

    /**
     * Chooses.
     *
     * @param understanding of the message; null when nobody wrote
     * @param handling of the message; null when nobody wrote
     * @param arms that the customer is in
     * @param scored what could be ranked in any arm
     */
    public static Choice among(
            List<Scored> ranked,
            Situation situation,
            @Nullable Understanding understanding,
            @Nullable Handling handling,
            Experiment experiment,
            Arms arms,
            List<Scored> scored,
            long seed) {
        var choose = new Choose(situation, understanding, handling, experiment, arms);
        return choose.among(ranked, choose.assigned(scored), seed);
    }

    private @Nullable Restraint restraint(@Nullable Understanding understanding, @Nullable Handling handling) {
        if (arm.equals(CONTROL)) {
            return Restraint.CONTROL_GROUP;
        }
        var own = Restraint.of(situation, understanding, handling);
        return own == null && !arms.explore() ? Restraint.EXPLOITING_ARM : own;
    }

    /** Whoever receives nothing commercial anyway can tell nothing of experiments. */
    private List<Assigned> assigned(List<Scored> scored) {
        return arms.concerning(arm.equals(CONTROL) ? List.of() : scored);
    }

    private Choice among(List<Scored> ranked, List<Assigned> assigned, long seed) {
        var kept = new ArrayList<Scored>();
        var lost = new ArrayList<Loss>();
        for (var one : ranked) {
            var why = withheld(one);
            if (why == null) {
                kept.add(one);
            } else {
                lost.add(Loss.own(one.allowed().candidate().action(), Stage.CHOOSE, why));
            }
        }
        return kept.isEmpty()
                ? new Choice(List.of(), null, false, arm, assigned, exploring(restraint, List.of()), List.copyOf(lost))
                : draw(kept, assigned, List.copyOf(lost), seed);
    }

    private @Nullable OwnReason withheld(Scored one) {
        if (arm.equals(CONTROL) && isCommercial(one)) {
            return OwnReason.CONTROL_GROUP;
        }
        return arms.withhold(one) ? OwnReason.WITHHELD_BY_ARM : null;
    }

    private String arm() {
        double place = Draw.uniform(experiment.name() + "/" + situation.tenant() + "/" + situation.customerKey());
        return place < experiment.controlShare() ? CONTROL : TREATED;
    }

    private Choice draw(List<Scored> kept, List<Assigned> assigned, List<Loss> lost, long seed) {
        var first = kept.getFirst();
        var why = restraint != null || first.sells() ? restraint : Restraint.SERVICE;
        if (why != null) {
            var certain = exploring(why, List.of(new Chance(code(first), 1)));
            return choice(kept, SelectionProbability.CERTAIN, false, assigned, certain, lost);
        }
        var contenders = kept.stream().filter(Scored::sells).toList();
        double[] chances = experiment
                .exploration()
                .chances(contenders.stream().map(Choose::contender).toList());
        int drawn = drawn(chances, Draw.uniform(seed, "explore"));
        var told = IntStream.range(0, chances.length)
                .mapToObj(i -> new Chance(code(contenders.get(i)), chances[i]))
                .toList();
        return choice(
                ledBy(contenders.get(drawn), kept),
                new SelectionProbability(Math.min(1, chances[drawn])),
                drawn != 0,
                assigned,
                new Exploring(experiment.exploration().version(), null, told, ranks(kept, contenders, chances, drawn)),
                lost);
    }

    private Choice choice(
            List<Scored> order,
            SelectionProbability probability,
            boolean explored,
            List<Assigned> assigned,
            Exploring exploring,
            List<Loss> lost) {
        var answer = Answer.of(order, situation.limit());
        return new Choice(
                answer.ranked(),
                probability,
                explored,
                arm,
                assigned,
                exploring,
                Stream.concat(lost.stream(), answer.lost().stream()).toList());
    }

    /** Whichever is drawn goes to the front, and the others keep their order. */
    private static List<Scored> ledBy(Scored first, List<Scored> kept) {
        var ordered = new ArrayList<>(kept);
        ordered.remove(first);
        ordered.addFirst(first);
        return ordered;
    }

    /** Where a number in [0, 1) falls when the chances lie side by side; the best where rounding leaves a gap. */
    static int drawn(double[] chances, double place) {
        double passed = 0;
        for (int i = 0; i < chances.length; i++) {
            passed += chances[i];
            if (place < passed) {
                return i;
            }
        }
        return 0;
    }

    /**
     * With what probability each action shown stands where it does: the chances of all draws whose answer has it there. An
     * answer follows from what is drawn, so that nothing else need be summed over, actions that exclude each other included.
     */
    private List<Double> ranks(List<Scored> kept, List<Scored> contenders, double[] chances, int drawn) {
        var shown = shown(contenders.get(drawn), kept);
        double[] ranks = new double[shown.size()];
        for (int other = 0; other < chances.length; other++) {
            var instead = other == drawn || chances[other] == 0 ? shown : shown(contenders.get(other), kept);
            for (int place = 0; place < Math.min(shown.size(), instead.size()); place++) {
                ranks[place] += instead.get(place) == shown.get(place) ? chances[other] : 0;
            }
        }
        return Arrays.stream(ranks).mapToObj(rank -> Math.min(1, rank)).toList();
    }

    private List<Scored> shown(Scored first, List<Scored> kept) {
        var ranked = Answer.of(ledBy(first, kept), situation.limit()).ranked();
        return ranked.subList(0, Math.min(situation.limit(), ranked.size()));
    }

    private Exploring exploring(@Nullable Restraint why, List<Chance> chances) {
        return new Exploring(experiment.exploration().version(), why, chances, List.of());
    }

    private static Contender contender(Scored one) {
        var score = one.score();
        double propensity = score.propensity().value();
        return new Contender(
                one.allowed().candidate().id(),
                one.allowed().candidate().action().group(),
                StrictMath.log(propensity / (1 - propensity)),
                one.doubt(),
                score.value(),
                score.cost(),
                score.contextWeight() * score.lever());
    }

    private static String code(Scored ranked) {
        return ranked.allowed().candidate().code();
    }

    private static boolean isCommercial(Scored ranked) {
        return ranked.allowed().candidate().purpose().isCommercial();
    }
}
