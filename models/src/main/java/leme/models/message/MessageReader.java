package leme.models.message;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import leme.models.drift.Reference;
import leme.models.drift.Value;

/** Reads messages. Pure and thread-safe: the same text gives the same reading for the life of the reader. */
public interface MessageReader {

    /**
     * Reads one message.
     *
     * @param text as the customer wrote it, personal identifiers already masked; at most 4,096 characters are read
     */
    Reading read(String text);

    /** Every intent that a reading can name; none when the reader does not say. */
    default Set<String> intents() {
        return Set.of();
    }

    /**
     * What is watched of a message, to tell whether it is still like those of the training.
     *
     * @param text as {@link #read} takes it
     */
    default Optional<Watched> watch(String text) {
        return Optional.empty();
    }

    /** What messages looked like to each intent model of the reader in its training. */
    default List<Baseline> baselines() {
        return List.of();
    }

    /**
     * What messages looked like to an intent model in its training.
     *
     * @param model its version
     * @param references one a measure; none where the model does not say
     */
    record Baseline(String model, List<Reference> references) {

        public Baseline {
            references = List.copyOf(references);
        }
    }

    /**
     * A message as drift looks at it.
     *
     * @param baseline of the model that reads it
     * @param values by measure: numbers and labels, no words of the message
     */
    record Watched(Baseline baseline, Map<String, Value> values) {}

    /** Identifies the models behind the readings: a digest of their bytes, e.g. {@code 3f9a0c…}. */
    String version();
}
