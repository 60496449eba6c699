package leme.engine.route;

import static leme.rules.routing.RouteKind.FLOW;
import static leme.rules.routing.RouteKind.HUMAN;
import static leme.rules.routing.RouteKind.INTENT_BOT;
import static leme.rules.routing.RouteKind.LLM;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import leme.engine.situation.Situation;
import leme.rules.fact.Criticality;
import leme.rules.fact.Handling;
import leme.rules.fact.Staffing;
import leme.rules.fact.Understanding;
import leme.rules.fact.Understanding.Lane;
import leme.rules.fact.Understanding.Signal;
import leme.rules.fact.Understanding.Tone;
import leme.rules.routing.RouteKind;
import leme.rules.routing.Routing;
import leme.rules.verdict.Verdict.Duty;
import leme.rules.verdict.Verdict.Obligation;
import org.jspecify.annotations.Nullable;

/**
 * Chooses who answers: the cheapest route that can, unless a person must.
 *
 * <p>The order of the kinds is the order of price and of freedom: a flow, a bot, a language model, a person. Each is
 * asked why it cannot serve; the first without an objection is taken, and the others stand in the answer with theirs.
 */
public final class Route {

    /** More likely than not. */
    private static final double LIKELY = 0.5;

    private final Situation situation;
    private final Understanding understanding;
    private final Routing routing;
    private final Routing.IntentRoute intent;
    private final Staffing people;

    private Route(Situation situation, Understanding understanding, Routing routing) {
        this.situation = situation;
        this.understanding = understanding;
        this.routing = routing;
        this.intent = routing.intent(understanding.intent());
        this.people = routing.shift(situation.at(), situation.humans(), situation.humanWaitSeconds())
                .asked(understanding.subject());
    }

    /** The route of an inbound message; null when nobody wrote. */
    public static @Nullable RouteChoice choose(
            Situation situation, @Nullable Understanding understanding, Routing routing) {
        return understanding == null ? null : new Route(situation, understanding, routing).cheapestThatCan();
    }

    /** How rules see the message's way: what a wrong answer would cost, and who would give it. Null when nobody wrote. */
    public static @Nullable Handling handling(
            @Nullable Understanding understanding, @Nullable RouteChoice route, Routing routing) {
        if (understanding == null || route == null) {
            return null;
        }
        var answerer = switch (route.kind()) {
            case FLOW, INTENT_BOT -> Handling.Answerer.MACHINE;
            case LLM -> Handling.Answerer.LANGUAGE_MODEL;
            case HUMAN -> Handling.Answerer.PERSON;
        };
        return new Handling(routing.intent(understanding.intent()).criticality(), answerer);
    }

    /** The route after governance: a rule may oblige a person to answer or to review, or the machine to say it is one. */
    public static @Nullable RouteChoice under(
            List<Obligation> obligations,
            @Nullable RouteChoice chosen,
            Situation situation,
            @Nullable Understanding understanding,
            Routing routing) {
        if (chosen == null || understanding == null) {
            return chosen;
        }
        var route = chosen.kind() != HUMAN && obliges(obligations, Duty.HUMAN_ANSWERS)
                ? new Route(situation, understanding, routing).human(RouteReason.RULE_OBLIGES)
                : chosen;
        boolean machine = route.kind() != HUMAN;
        return new RouteChoice(
                route.kind(),
                route.target(),
                route.reason(),
                route.brl(),
                route.latencyMs(),
                machine && (route.humanReview() || obliges(obligations, Duty.HUMAN_REVIEWS)),
                machine && (route.discloseAi() || obliges(obligations, Duty.DISCLOSE_AI)),
                route.answersAt(),
                route.roadsNotTaken());
    }

    /**
     * The obligations that are not moot: a person who answers need not be reviewed, nor say that they are no machine; and
     * nobody is told when a person answers who gets a machine, or a person now.
     */
    public static List<Obligation> due(List<Obligation> obligations, @Nullable RouteChoice route) {
        if (route == null) {
            return obligations;
        }
        boolean person = route.kind() == HUMAN;
        boolean later = person && route.answersAt() != null;
        return obligations.stream()
                .filter(obligation -> switch (obligation.duty()) {
                    case HUMAN_REVIEWS, DISCLOSE_AI -> !person;
                    case SAY_WHEN -> later;
                    case HUMAN_ANSWERS, OFFER_HUMAN, CONFIRM_WITHDRAWAL, WITHDRAW_EVERYWHERE, WITHDRAW_HERE -> true;
                })
                .toList();
    }

    private static boolean obliges(List<Obligation> obligations, Duty duty) {
        return obligations.stream().anyMatch(obligation -> obligation.duty() == duty);
    }

    private RouteChoice cheapestThatCan() {
        var whyHuman = whyHuman();
        if (whyHuman != null) {
            return human(whyHuman);
        }
        var objections = new EnumMap<RouteKind, RouteReason>(RouteKind.class);
        for (var kind : List.of(FLOW, INTENT_BOT, LLM)) {
            var objection = objection(kind);
            if (objection == null) {
                return machine(kind, objections);
            }
            objections.put(kind, objection);
        }
        return choice(HUMAN, RouteReason.NOTHING_ELSE_FITS, objections);
    }

    private @Nullable RouteReason whyHuman() {
        if (understanding.has(Signal.THREATENS_LEGAL_ACTION)) {
            return RouteReason.LEGAL_THREAT;
        }
        if (understanding.has(Signal.ASKS_FOR_HUMAN)) {
            return RouteReason.ASKED_FOR_HUMAN;
        }
        boolean critical = intent.criticality() == Criticality.CRITICAL && understanding.confidence() >= LIKELY;
        if (critical || understanding.has(Signal.REPORTS_FRAUD)) {
            return RouteReason.CRITICAL_SUBJECT;
        }
        // Whoever complains of our messages wants them stopped, not discussed.
        if (understanding.isComplaint() && !understanding.has(Signal.WANTS_NO_MESSAGES)) {
            return RouteReason.COMPLAINT;
        }
        boolean vulnerable =
                understanding.has(Signal.VULNERABLE) || situation.customer().has("vulnerable");
        return vulnerable ? RouteReason.VULNERABLE : null;
    }

    private @Nullable RouteReason objection(RouteKind kind) {
        var unfit = switch (kind) {
            case FLOW -> intent.flow() == null ? RouteReason.NO_FLOW : unlessSure();
            case INTENT_BOT -> intent.bot() ? unlessSure() : RouteReason.NOT_FOR_INTENT;
            case LLM -> intent.llm() ? null : RouteReason.NOT_FOR_INTENT;
            case HUMAN -> null;
        };
        if (unfit != null) {
            return unfit;
        }
        if (routing.cost(kind).brl() > situation.budget().brl()) {
            return RouteReason.OVER_BUDGET;
        }
        return routing.cost(kind).latencyMs() > situation.budget().latencyMs() ? RouteReason.TOO_SLOW : null;
    }

    /** How sure is sure enough depends on what a wrong answer costs. */
    private @Nullable RouteReason unlessSure() {
        boolean enough = understanding.lane() == Lane.SURE
                || understanding.lane() == Lane.UNSURE
                        && understanding.confidence() >= intent.criticality().enough();
        return enough ? null : RouteReason.NOT_SURE_ENOUGH;
    }

    private RouteChoice machine(RouteKind kind, Map<RouteKind, RouteReason> objections) {
        return choice(
                kind,
                switch (kind) {
                    case FLOW -> RouteReason.FLOW_SUFFICES;
                    case INTENT_BOT -> RouteReason.BOT_SUFFICES;
                    case LLM -> RouteReason.NEEDS_READING;
                    case HUMAN -> RouteReason.NOTHING_ELSE_FITS;
                },
                objections);
    }

    private RouteChoice human(RouteReason reason) {
        return choice(HUMAN, reason, Map.of());
    }

    private RouteChoice choice(RouteKind kind, RouteReason reason, Map<RouteKind, RouteReason> objections) {
        var otherwise = kind == HUMAN ? RouteReason.HUMAN_REQUIRED : RouteReason.CHEAPER_SUFFICES;
        var roads = new ArrayList<RouteChoice.RoadNotTaken>();
        for (var other : RouteKind.values()) {
            if (other != kind) {
                roads.add(new RouteChoice.RoadNotTaken(
                        other,
                        Objects.requireNonNullElse(objections.get(other), otherwise),
                        routing.cost(other).brl(),
                        latency(other)));
            }
        }
        return new RouteChoice(
                kind,
                target(kind),
                reason,
                routing.cost(kind).brl(),
                latency(kind),
                kind == LLM && understanding.tone() == Tone.NEGATIVE,
                kind == LLM,
                kind == HUMAN && !people.available() ? people.answersAt() : null,
                roads);
    }

    private String target(RouteKind kind) {
        return switch (kind) {
            case FLOW -> Objects.requireNonNullElse(intent.flow(), "");
            case INTENT_BOT -> understanding.intent();
            case LLM -> "";
            case HUMAN -> people.queue();
        };
    }

    private long latency(RouteKind kind) {
        var wait = people.waitSeconds();
        return kind == HUMAN && wait != null ? wait * 1000L : routing.cost(kind).latencyMs();
    }
}
