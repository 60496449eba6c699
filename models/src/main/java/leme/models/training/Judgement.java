package leme.models.training;

import java.util.Arrays;
import leme.models.classifier.Opinions;
import leme.models.classifier.TextClassifier;
import leme.models.linear.Softmax;
import leme.models.message.Familiarity;
import leme.models.message.Signs;
import leme.models.text.Occurrences;

/**
 * What a classifier says of a message that it has not seen.
 *
 * @param label the true one
 */
record Judgement(Opinions opinions, Familiarity familiarity, int label) {

    static Judgement of(TextClassifier classifier, Occurrences shown, int label) {
        return new Judgement(classifier.opinions(shown), Familiarity.of(classifier.vocabulary(), shown), label);
    }

    float[] logits() {
        return opinions.logits();
    }

    Signs signs(int intents, double temperature) {
        return Signs.of(opinions, familiarity, Softmax.of(Arrays.copyOf(logits(), intents), temperature));
    }

    /** The intent it would be given. */
    int first(int intents) {
        return Softmax.best(Softmax.of(Arrays.copyOf(logits(), intents), 1));
    }
}
