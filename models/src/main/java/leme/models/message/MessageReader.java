package leme.models.message;

import java.util.Set;

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

    /** Identifies the models behind the readings: a digest of their bytes, e.g. {@code 3f9a0c…}. */
    String version();
}
