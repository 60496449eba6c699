package leme.engine.arbitration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import leme.engine.funnel.Loss;
import leme.engine.funnel.OwnReason;
import leme.engine.funnel.Stage;
import leme.engine.propensity.Scored;

/**
 * Orders the survivors. What was asked for goes first, whatever its price: no value buys the right to ignore a question.
 * Within each of the two, by total; ties by code, so that the order never depends on the input's.
 */
public final class Arbitrate {

    private static final Comparator<Scored> BEST_FIRST = Comparator.comparing(Scored::asked)
            .reversed()
            .thenComparing(
                    Comparator.comparingDouble((Scored ranked) -> ranked.score().total())
                            .reversed())
            .thenComparing(ranked -> ranked.allowed().candidate().id());

    private Arbitrate() {}

    /**
     * The order.
     *
     * @param ranked best first, one per action, each in its best treatment
     * @param lost commercial actions that cost more than they are expected to bring
     */
    public record Arbitration(List<Scored> ranked, List<Loss> lost) {}

    public static Arbitration rank(List<Scored> scored) {
        var bestTreatments = new LinkedHashMap<String, Scored>();
        scored.stream()
                .sorted(BEST_FIRST)
                .forEach(ranked ->
                        bestTreatments.putIfAbsent(ranked.allowed().candidate().code(), ranked));
        var kept = new ArrayList<Scored>();
        var lost = new ArrayList<Loss>();
        for (var ranked : bestTreatments.values()) {
            if (isWorthSending(ranked)) {
                kept.add(ranked);
            } else {
                lost.add(Loss.own(ranked.allowed().candidate().action(), Stage.ARBITRATE, OwnReason.NOT_WORTH_SENDING));
            }
        }
        return new Arbitration(List.copyOf(kept), List.copyOf(lost));
    }

    /** Service is owed; what sells must pay. */
    private static boolean isWorthSending(Scored ranked) {
        return !ranked.allowed().candidate().purpose().isCommercial()
                || ranked.score().total() > 0;
    }
}
