package leme.models.message;

import static org.assertj.core.api.Assertions.assertThat;

import leme.models.artefact.Artefact;
import leme.models.artefact.ModelFile;
import leme.models.linear.LinearModel;
import leme.models.linear.Softmax;
import leme.models.text.NormalText;
import leme.models.text.SparseVector;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmileEquivalenceTest {

    private static final IntentModel MODEL = model();
    private static final smile.classification.SparseLogisticRegression.Multinomial SMILE =
            MODEL.classifier().model().smile();

    @ParameterizedTest
    @ValueSource(strings = {"cade meu pedido", "quero meu reembolso agora!!", "", "where is it", "oi", "xyzzy"})
    void smileGivesTheSamePosteriors(String message) {
        var vocabulary = MODEL.classifier().vocabulary();
        SparseVector vector = vocabulary.weigh(vocabulary.featuriser().features(NormalText.of(message)));
        LinearModel ours = MODEL.classifier().model();
        double[] posteriors = new double[ours.classes()];

        int predicted = SMILE.predict(vector.smile(), posteriors);

        double[] expected = Softmax.of(ours.logits(vector), 1);
        assertThat(posteriors).containsExactly(expected, Offset.offset(1e-4));
        assertThat(predicted).isEqualTo(Softmax.best(expected));
    }

    private static IntentModel model() {
        try (var stream = leme.models.Shipped.class.getResourceAsStream("shipped/intents.leme")) {
            Artefact file = ModelFile.read("intents.leme", java.util.Objects.requireNonNull(stream));
            return IntentModel.of(file);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
