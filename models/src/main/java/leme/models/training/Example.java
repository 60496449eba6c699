package leme.models.training;

import leme.models.message.Signs;
import leme.models.text.Language;
import leme.models.text.NormalText;

/**
 * A labelled message.
 *
 * @param tone empty where the rows have none
 */
public record Example(String text, String label, String tone) {

    /** Whether none of the intents is meant. */
    public boolean isOutOfScope() {
        return label.equals(Signs.STRANGER) || label.equals("oos");
    }

    /** The language it is told to be in, or another where nothing tells. */
    Language language(Language otherwise) {
        return Language.of(NormalText.of(text), otherwise);
    }
}
