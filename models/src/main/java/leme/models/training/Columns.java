package leme.models.training;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where text, label and tone stand in a file.
 *
 * @param text position of the message
 * @param label position of what it means
 * @param tone position of how it is said, or -1
 */
record Columns(int text, int label, int tone) {

    private static final List<String> TEXTS =
            List.of("text", "texto", "utterance", "message", "mensagem", "frase", "sentence", "query", "intent");
    private static final List<String> LABELS = List.of(
            "service_name", "intent", "category", "label", "intencao", "categoria", "classe", "service_id", "class");

    /**
     * Finds the columns by their names.
     *
     * <p>A file whose only text is called {@code intent} (what was asked) has its label elsewhere.
     *
     * @param textColumn name of the message column, or null to detect it
     * @param labelColumn name of the label column, or null to detect it
     */
    static Columns of(List<String> header, @Nullable String textColumn, @Nullable String labelColumn) {
        List<String> names = header.stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
        int text = textColumn == null ? first(names, TEXTS, -1) : names.indexOf(textColumn.toLowerCase(Locale.ROOT));
        int label =
                labelColumn == null ? first(names, LABELS, text) : names.indexOf(labelColumn.toLowerCase(Locale.ROOT));
        if (text < 0 || label < 0 || text == label) {
            throw new IllegalArgumentException("text and label cannot be told apart in the columns `"
                    + String.join("`, `", header) + "`. Maybe name them with --text and --label.");
        }
        return new Columns(text, label, names.indexOf("tone"));
    }

    int last() {
        return Math.max(text, Math.max(label, tone));
    }

    private static int first(List<String> names, List<String> candidates, int taken) {
        for (String candidate : candidates) {
            int position = names.indexOf(candidate);
            if (position >= 0 && position != taken) {
                return position;
            }
        }
        return -1;
    }
}
