package leme.models.message;

import java.util.Map;
import leme.models.drift.Value;

/** What is watched of messages and of what an intent model says of them; never a word of theirs. */
public final class MessageMeasures {

    private MessageMeasures() {}

    /**
     * Of one message.
     *
     * @param language BCP 47 tag that it was told to be in
     * @param intent the likeliest
     * @param confidence that an intent is meant and that it is this one, 0 to 1
     * @param outOfScope that none is meant, 0 to 1
     */
    public static Map<String, Value> of(
            String language, String intent, double confidence, double outOfScope, Familiarity familiarity) {
        double unknown = familiarity.words() == 0 ? Double.NaN : 1 - familiarity.knownWords();
        return Map.of(
                "language", Value.of(language),
                "intent", Value.of(intent),
                "intentConfidence", Value.of(confidence),
                "outOfScope", Value.of(outOfScope),
                "messageWords", Value.of(familiarity.words()),
                "unknownWords", Value.of(unknown));
    }
}
