package leme.models.message;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the models say of a message.
 *
 * @param language BCP 47 tag, {@code pt-BR} or {@code en}
 * @param intents the five likeliest intents with calibrated probabilities, best first; never empty
 * @param outOfScope calibrated probability that none of the intents is meant, 0 to 1
 * @param lane whether the first intent can be acted on, by the operating points stored with the model
 * @param complaint calibrated probability that the message complains, 0 to 1
 * @param tone how it is said
 * @param signals what it asks for or threatens beyond its intent
 * @param evidence the words that carried the first intent, heaviest first, at most five
 * @param requests what it asks for, in the order asked, if that is more than one thing; otherwise empty
 */
public record Reading(
        String language,
        List<Scored> intents,
        double outOfScope,
        Lane lane,
        double complaint,
        Tone tone,
        Set<Signal> signals,
        List<String> evidence,
        List<Request> requests) {

    public Reading {
        intents = List.copyOf(intents);
        signals = Set.copyOf(signals);
        evidence = List.copyOf(evidence);
        requests = List.copyOf(requests);
        if (intents.isEmpty()) {
            throw new IllegalArgumentException("a reading needs at least one intent");
        }
    }

    /** An intent with its probability, 0 to 1. */
    public record Scored(String intent, double probability) {}

    /**
     * One of several things asked for.
     *
     * @param probability of the intent in the clause that asks for it, 0 to 1
     * @param evidence the words of that clause that carried it, heaviest first, at most five
     */
    public record Request(String intent, double probability, List<String> evidence) {

        public Request {
            evidence = List.copyOf(evidence);
        }
    }

    /** How far the first intent can be trusted. */
    public enum Lane {
        SURE,
        UNSURE,
        OUT_OF_SCOPE
    }

    /** How a message is said. */
    public enum Tone {
        POSITIVE,
        NEUTRAL,
        NEGATIVE
    }

    /** What a message asks for or threatens, beyond its intent. */
    public enum Signal {
        ASKS_FOR_HUMAN,
        THREATENS_LEGAL_ACTION,
        WANTS_TO_CANCEL,
        WANTS_NO_MESSAGES,
        REPORTS_FRAUD,
        VULNERABLE,
        URGENT,
        REPORTS_DANGER;

        private static final Map<String, Signal> BY_INTENT = Map.of(
                "human-agent", ASKS_FOR_HUMAN,
                "legal-threat", THREATENS_LEGAL_ACTION,
                "opt-out", WANTS_NO_MESSAGES,
                "fraud-report", REPORTS_FRAUD,
                "order-cancel", WANTS_TO_CANCEL,
                "card-cancel", WANTS_TO_CANCEL,
                "plan-cancel", WANTS_TO_CANCEL);

        /** The signal that whoever means an intent gives; null when it gives none. */
        public static @Nullable Signal meantBy(String intent) {
            return BY_INTENT.get(intent);
        }
    }
}
