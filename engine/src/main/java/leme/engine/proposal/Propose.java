package leme.engine.proposal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import leme.engine.funnel.Loss;
import leme.engine.funnel.OwnReason;
import leme.engine.situation.Situation;
import leme.rules.fact.Action;
import leme.rules.fact.Candidate;
import leme.rules.fact.Complaint;
import leme.rules.fact.Placement;
import leme.rules.fact.Purpose;
import leme.rules.fact.Understanding;
import org.jspecify.annotations.Nullable;

/**
 * Picks from the catalogue what fits the slot: valid today, with a treatment for a channel we may use, and to the point.
 *
 * <p>To the point is whatever sells (governance and arbitration will judge it), whatever answers the message,
 * whatever makes up for a complaint, and what a customer in debt may settle. A service action that answers nothing would only be noise.
 */
public final class Propose {

    private static final String APOLOGY = "apology";
    /** The intent of a complaint that is not about one thing. */
    private static final String COMPLAINT = "complaint-service";
    /** The circumstance that lets us speak of a debt unasked. */
    private static final String IN_DEBT = "in-debt";
    /** An intent this likely is answered too: customers ask for two things at once. */
    private static final double WORTH_ANSWERING = 0.15;

    private Propose() {}

    /**
     * What was proposed and what did not fit.
     *
     * @param candidates in catalogue order
     * @param lost one per action that did not fit
     */
    public record Proposal(List<Candidate> candidates, List<Loss> lost) {}

    public static Proposal from(
            Collection<Action> catalogue, Situation situation, @Nullable Understanding understanding) {
        var today = situation.at().atZone(situation.customer().zone()).toLocalDate();
        var candidates = new ArrayList<Candidate>();
        var lost = new ArrayList<Loss>();
        for (var action : catalogue) {
            var why = whyNot(action, today, situation, understanding);
            if (why != null) {
                lost.add(Loss.atProposal(action, why));
                continue;
            }
            action.treatments().stream()
                    .filter(treatment -> situation.channels().contains(treatment.channel()))
                    .forEach(treatment -> candidates.add(new Candidate(action, treatment)));
        }
        return new Proposal(List.copyOf(candidates), List.copyOf(lost));
    }

    private static @Nullable OwnReason whyNot(
            Action action, LocalDate today, Situation situation, @Nullable Understanding understanding) {
        if (!action.isValidOn(today)) {
            return OwnReason.NOT_VALID_TODAY;
        }
        if (action.treatments().stream()
                .noneMatch(treatment -> situation.channels().contains(treatment.channel()))) {
            return OwnReason.NOT_FOR_CHANNEL;
        }
        return isToThePoint(action, situation, understanding) ? null : OwnReason.NOT_TO_THE_POINT;
    }

    private static boolean isToThePoint(Action action, Situation situation, @Nullable Understanding understanding) {
        if (relevance(action, understanding) > 0) {
            return true;
        }
        if (makesUp(action)) {
            return complains(situation, understanding);
        }
        if (action.purpose() == Purpose.RETENTION) {
            return understanding == null;
        }
        if (action.purpose() == Purpose.COLLECTION) {
            return situation.placement() != Placement.REPLY
                    && situation.customer().has(IN_DEBT);
        }
        return action.purpose().isCommercial();
    }

    /** Whether the action makes up for a complaint, whatever it is about. */
    public static boolean makesUp(Action action) {
        return action.tags().contains(APOLOGY) && action.answers(COMPLAINT);
    }

    private static boolean complains(Situation situation, @Nullable Understanding understanding) {
        return understanding != null && understanding.isComplaint()
                || situation.file().complaints().or(List::of).stream().anyMatch(Complaint::isOpen);
    }

    /** The probability that the message asks for what the action answers; 0 when it does not, or is too unlikely to. */
    public static double relevance(Action action, @Nullable Understanding understanding) {
        if (understanding == null) {
            return 0;
        }
        if (action.answers(understanding.intent())) {
            return understanding.confidence();
        }
        return Stream.concat(understanding.alsoAsks().stream(), understanding.alternatives().stream())
                .filter(other -> other.confidence() >= WORTH_ANSWERING && action.answers(other.intent()))
                .mapToDouble(Understanding.Scored::confidence)
                .max()
                .orElse(0);
    }
}
