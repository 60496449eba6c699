package leme.models.message;

import java.util.List;
import java.util.stream.IntStream;
import leme.models.classifier.TextClassifier;
import leme.models.text.NormalText;
import leme.models.text.Occurrences;
import leme.models.text.Vocabulary;

/** The customer's own words that spoke for a label. */
final class Evidence {

    private static final int MOST = 5;

    private Evidence() {}

    /**
     * The words whose features add most to a label, heaviest first.
     *
     * <p>A piece or concept counts for the word it comes from, a pair for its first word and half at that.
     */
    static List<String> of(TextClassifier classifier, NormalText text, Occurrences shown, int label) {
        float[] weights = new float[text.size()];
        Vocabulary vocabulary = classifier.vocabulary();
        for (int i = 0; i < shown.size(); i++) {
            int row = vocabulary.row(shown.buckets()[i]);
            if (row >= 0) {
                float weight = vocabulary.idf(row) * classifier.model().weight(row, label);
                weights[shown.words()[i]] += shown.isPair(i) ? weight / 2 : weight;
            }
        }
        return IntStream.range(0, weights.length)
                .filter(word -> weights[word] > 0)
                .boxed()
                .sorted((one, other) -> Float.compare(weights[other], weights[one]))
                .map(text::typed)
                .distinct()
                .limit(MOST)
                .toList();
    }
}
