package leme.rules.fact;

/**
 * How an inbound message would be handled if no rule objected.
 *
 * @param criticality of a wrong answer
 * @param answerer who would write it
 */
public record Handling(Criticality criticality, Answerer answerer) {

    /** Who writes an answer. */
    public enum Answerer {
        /** A flow or a prepared answer. */
        MACHINE,
        /** A language model. */
        LANGUAGE_MODEL,
        PERSON
    }

    /** Whether the words would be a language model's. */
    public boolean isGenerated() {
        return answerer == Answerer.LANGUAGE_MODEL;
    }
}
