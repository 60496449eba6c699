package leme.engine.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
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
    private final String arm;
    private final @Nullable Restraint restraint;

    private Choose(
            Situation situation,
            @Nullable Understanding understanding,
            @Nullable Handling handling,
            Experiment experiment) {
        this.situation = situation;
        this.experiment = experiment;
        this.arm = arm();
        this.restraint =
                arm.equals(CONTROL) ? Restraint.CONTROL_GROUP : Restraint.of(situation, understanding, handling);
    }

    /**
     * What was chosen.
     *
     * @param ranked chosen first, the rest in order
     * @param probability with which the first was chosen; null when there is none
     * @param explored whether the first is there by chance instead of by rank
     * @param arm of the experiment
     * @param exploring what chance had to do with it
     * @param lost what the arm left out
     */
    public record Choice(
            List<Scored> ranked,
            @Nullable SelectionProbability probability,
            boolean explored,
            String arm,
            Exploring exploring,
            List<Loss> lost) {}

    /**
     * Chooses.
     *
     * @param understanding of the message; null when nobody wrote
     * @param handling of the message; null when nobody wrote
     */
    public static Choice among(
            List<Scored> ranked,
            Situation situation,
            @Nullable Understanding understanding,
            @Nullable Handling handling,
            Experiment experiment,
            long seed) {
        return new Choose(situation, understanding, handling, experiment).among(ranked, seed);
    }

    private Choice among(List<Scored> ranked, long seed) {
        var kept = new ArrayList<Scored>();
        var lost = new ArrayList<Loss>();
        for (var one : ranked) {
            if (arm.equals(CONTROL) && isCommercial(one)) {
                lost.add(Loss.own(one.allowed().candidate().action(), Stage.CHOOSE, OwnReason.CONTROL_GROUP));
            } else {
                kept.add(one);
            }
        }
        return kept.isEmpty()
                ? new Choice(List.of(), null, false, arm, exploring(restraint, List.of()), List.copyOf(lost))
                : draw(kept, List.copyOf(lost), seed);
    }

    private String arm() {
        double place = Draw.uniform(experiment.name() + "/" + situation.tenant() + "/" + situation.customerKey());
        return place < experiment.controlShare() ? CONTROL : TREATED;
    }

    private Choice draw(List<Scored> kept, List<Loss> lost, long seed) {
        var first = kept.getFirst();
        var why = restraint != null || sells(first) ? restraint : Restraint.SERVICE;
        if (why != null) {
            var certain = exploring(why, List.of(new Chance(code(first), 1)));
            return new Choice(List.copyOf(kept), SelectionProbability.CERTAIN, false, arm, certain, lost);
        }
        var arms = kept.stream().filter(Choose::sells).toList();
        double[] chances = experiment
                .exploration()
                .chances(arms.stream().map(Choose::contender).toList());
        int drawn = drawn(chances, Draw.uniform(seed, "explore"));
        var ordered = new ArrayList<>(kept);
        ordered.remove(arms.get(drawn));
        ordered.addFirst(arms.get(drawn));
        var told = IntStream.range(0, chances.length)
                .mapToObj(i -> new Chance(code(arms.get(i)), chances[i]))
                .toList();
        return new Choice(
                List.copyOf(ordered),
                new SelectionProbability(Math.min(1, chances[drawn])),
                drawn != 0,
                arm,
                exploring(null, told),
                lost);
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

    private Exploring exploring(@Nullable Restraint why, List<Chance> chances) {
        return new Exploring(experiment.exploration().version(), why, chances);
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

    private static boolean sells(Scored ranked) {
        return isCommercial(ranked) && !ranked.asked();
    }

    private static boolean isCommercial(Scored ranked) {
        return ranked.allowed().candidate().purpose().isCommercial();
    }
}
