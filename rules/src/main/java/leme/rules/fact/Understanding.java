package leme.rules.fact;

import java.util.List;

/**
 * What the models read in an inbound message. Never a label without its confidence.
 *
 * @param language of the message
 * @param intent the likeliest intent, e.g. {@code refund-status}
 * @param subject what the intent is about, e.g. {@code refund}; complaints carry the same word
 * @param confidence calibrated probability of {@code intent}, 0 to 1
 * @param lane whether that suffices to act on it
 * @param alternatives the next likeliest intents, best first
 * @param tone how it is said
 * @param complaint calibrated probability that it complains, 0 to 1
 * @param signals what else it asks for or threatens
 * @param evidence the words that carried the intent, heaviest first
 * @param alsoAsks what else the message asks for, in the order asked; {@code intent} is then the most critical of them
 */
public record Understanding(
        Language language,
        String intent,
        String subject,
        double confidence,
        Lane lane,
        List<Scored> alternatives,
        Tone tone,
        double complaint,
        List<Signal> signals,
        List<String> evidence,
        List<Scored> alsoAsks) {

    public Understanding {
        alternatives = List.copyOf(alternatives);
        signals = List.copyOf(signals);
        evidence = List.copyOf(evidence);
        // Decisions recorded before several requests were told apart have none.
        alsoAsks = alsoAsks == null ? List.of() : List.copyOf(alsoAsks);
    }

    /** An intent with its calibrated probability. */
    public record Scored(String intent, double confidence) {}

    /** How far the intent can be trusted. */
    public enum Lane {
        /** Right as often as the model promises, 95 times in 100 for the shipped one: a machine may answer. */
        SURE,
        /** Plausible: worth a clarification or a model that reads more. */
        UNSURE,
        /** None of the intents we know. */
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
        /** Somebody is or may be hurt: a fire, an electric shock, a threat to life. */
        REPORTS_DANGER
    }

    /** Whether an intent is asked for, as the first thing or beside it. */
    public boolean asks(String wanted) {
        return intent.equals(wanted)
                || alsoAsks.stream().anyMatch(other -> other.intent().equals(wanted));
    }

    /** Whether a machine may act on an intent: it leads, and it is in the sure lane. */
    public boolean isSureOf(String wanted) {
        return lane == Lane.SURE && intent.equals(wanted);
    }

    public boolean has(Signal signal) {
        return signals.contains(signal);
    }

    /** Whether the intent is more likely right than not. */
    public boolean isLikely() {
        return confidence >= 0.5;
    }

    /** Whether the message reads as a complaint: more likely than not. */
    public boolean isComplaint() {
        return complaint >= 0.5;
    }
}
