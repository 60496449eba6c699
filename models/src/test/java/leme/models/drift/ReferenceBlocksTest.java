package leme.models.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import leme.models.artefact.Artefact;
import leme.models.artefact.ModelFile;
import leme.models.artefact.RefusedModel;
import leme.models.propensity.Interaction;
import leme.models.propensity.ProfileMeasures;
import leme.models.propensity.PropensityModel;
import leme.models.propensity.PropensityTraining;
import leme.models.propensity.SyntheticInteractions;
import org.junit.jupiter.api.Test;

/** What training looked like, kept within the model. */
class ReferenceBlocksTest {

    private static final List<Interaction> ROWS = new SyntheticInteractions(
                    List.of(
                            new SyntheticInteractions.Proposal("a", "one", 0.1),
                            new SyntheticInteractions.Proposal("b", "two", 0.4)),
                    5)
            .draw(2_000);

    @Test
    void aTrainedModelKnowsHowItsRowsWereDistributed() throws Exception {
        var references = byName(PropensityModel.of(read(trained())));

        assertThat(references)
                .containsKeys("tenureMonths", "monthlyRevenue", "channel", "propensity", "responseRate")
                .allSatisfy((measure, reference) ->
                        assertThat(reference.total()).isEqualTo(measure.equals("propensity") ? 400 : 2_000));
        var rate = reference(references, "responseRate");
        assertThat(rate.labels()).containsExactly("false", "true");
        assertThat(rate.counts().get(1))
                .isEqualTo(ROWS.stream().filter(Interaction::accepted).count());
    }

    @Test
    void theSameRowsCountedAgainstItAreNotDrift() throws Exception {
        var model = PropensityModel.of(read(trained()));
        var references = byName(model);
        var counts = new HashMap<String, long[]>();
        for (Interaction row : ROWS) {
            double said = model.score(row.action(), row.group(), row.prior(), row.profile())
                    .probability();
            ProfileMeasures.of(row.profile(), said).forEach((measure, value) -> {
                var reference = reference(references, measure);
                counts.computeIfAbsent(measure, _ -> new long[reference.bins().count()])[reference.bin(value)]++;
            });
        }

        counts.forEach((measure, seen) -> {
            var stability = reference(references, measure).against(seen);
            assertThat(stability.drift()).as(measure).isEqualTo(Drift.STABLE);
            if (!measure.equals("propensity")) {
                assertThat(stability.index()).as(measure).isZero();
            }
        });
    }

    @Test
    void aFileOfBeforeIsReadAndHasNone() throws Exception {
        byte[] before = PropensityTraining.standard(1).only("logistic", ROWS);

        assertThat(PropensityModel.of(read(before)).references()).isEmpty();
        assertThat(ReferenceBlocks.without(before)).isEqualTo(before);
        byte[] without = ReferenceBlocks.without(trained());
        assertThat(PropensityModel.of(read(without)).references()).isEmpty();
        assertThat(read(without).header().names()).doesNotContainKey("drift");
    }

    @Test
    void aReferenceThatDoesNotFitItselfIsRefused() throws Exception {
        for (float[] counts : List.of(new float[] {1, 2}, new float[] {1.5f}, new float[0])) {
            assertThatThrownBy(() -> PropensityModel.of(spoilt("drift.tenureMonths.counts", counts)))
                    .isInstanceOf(RefusedModel.class);
        }
        assertThatThrownBy(() -> PropensityModel.of(spoilt("drift.hour.edges", 3, 2)))
                .isInstanceOf(RefusedModel.class)
                .hasMessageContaining("ascending");
        assertThatThrownBy(() -> PropensityModel.of(spoilt("drift.channel.edges", 3)))
                .isInstanceOf(RefusedModel.class);
    }

    @Test
    void aWordNeverSeenInTrainingIsDriftOnceItIsCommon() {
        var reference = Reference.of("channel", words(1_000, "SMS", "WHATSAPP")).orElseThrow();

        assertThat(against(reference, words(500, "WHATSAPP", "SMS")).drift()).isEqualTo(Drift.STABLE);
        assertThat(against(reference, words(500, "SMS", "RCS")).drift()).isEqualTo(Drift.ALERT);
    }

    @Test
    void onlyTheCommonestWordsHaveABinOfTheirOwn() {
        var values = IntStream.range(0, 10_000)
                .mapToObj(i -> Value.of("intent-" + (int) Math.sqrt(i)))
                .toList();
        var reference = Reference.of("intent", values).orElseThrow();

        assertThat(reference.labels()).hasSize(Reference.MOST_LABELS).contains("intent-99");
        assertThat(reference.counts()).hasSize(Reference.MOST_LABELS + 1);
        assertThat(reference.total()).isEqualTo(10_000);
        assertThat(Reference.parse(reference.json())).isEqualTo(reference);
    }

    @Test
    void whatSaysNothingMakesNoReference() {
        assertThat(Reference.of("unknownWords", List.of(Value.of(Double.NaN)))).isEmpty();
        assertThat(new Sample().references()).isEmpty();
    }

    private static Stability against(Reference reference, List<Value> values) {
        long[] counts = new long[reference.bins().count()];
        values.forEach(value -> counts[reference.bin(value)]++);
        return reference.against(counts);
    }

    private static List<Value> words(int count, String... words) {
        return IntStream.range(0, count)
                .mapToObj(i -> Value.of(words[i % words.length]))
                .toList();
    }

    private static Artefact spoilt(String block, float... numbers) throws RefusedModel {
        Artefact read = read(trained());
        var blocks = new TreeMap<>(read.blocks());
        assertThat(blocks).containsKey(block);
        blocks.put(block, Arrays.copyOf(numbers, numbers.length));
        return read(ModelFile.bytes(read.header(), blocks));
    }

    private static byte[] trained() throws RefusedModel {
        return PropensityTraining.standard(1)
                .among(List.of("rates", "logistic"))
                .train(ROWS, "00", (_, _, _) -> {})
                .file();
    }

    private static Artefact read(byte[] file) throws RefusedModel {
        return ModelFile.read("test", file);
    }

    private static Map<String, Reference> byName(PropensityModel model) {
        var byName = new HashMap<String, Reference>();
        model.references().forEach(reference -> byName.put(reference.name(), reference));
        return byName;
    }

    private static Reference reference(Map<String, Reference> references, String measure) {
        return java.util.Objects.requireNonNull(references.get(measure), measure);
    }
}
