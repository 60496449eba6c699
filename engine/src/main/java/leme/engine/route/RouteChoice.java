package leme.engine.route;

import java.time.Instant;
import java.util.List;
import leme.rules.routing.RouteKind;
import org.jspecify.annotations.Nullable;

/**
 * Who answers, and at what price.
 *
 * @param kind of route
 * @param target the flow's or the intent's name, or the queue of people; "" for the LLM
 * @param reason why this one
 * @param brl what it costs, BRL
 * @param latencyMs until the first word; for a human, the queue's wait
 * @param humanReview whether a person must read the machine's answer before it goes
 * @param discloseAi whether the customer must be told that a machine answers
 * @param answersAt when somebody answers: the queue is closed or empty; null when somebody can answer now
 * @param roadsNotTaken every other route, with why not and its price
 */
public record RouteChoice(
        RouteKind kind,
        String target,
        RouteReason reason,
        double brl,
        long latencyMs,
        boolean humanReview,
        boolean discloseAi,
        @Nullable Instant answersAt,
        List<RoadNotTaken> roadsNotTaken) {

    public RouteChoice {
        roadsNotTaken = List.copyOf(roadsNotTaken);
    }

    /** A route that was not chosen, why, and what it would have cost. */
    public record RoadNotTaken(RouteKind kind, RouteReason reason, double brl, long latencyMs) {}
}
