package leme.models.artefact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelFileTest {

    private static final TreeMap<String, float[]> BLOCKS =
            new TreeMap<>(Map.of("bias", new float[] {1.5f, -2}, "empty", new float[0]));

    @Test
    void whatIsWrittenIsRead(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("some.leme");
        ModelFile.write(file, ModelFile.bytes(header(), BLOCKS));
        Artefact read = ModelFile.read(file);
        assertThat(read.block("bias", 2)).containsExactly(1.5f, -2);
        assertThat(read.block("empty")).isEmpty();
        assertThat(read.header().names()).containsEntry("labels", List.of("a", "b"));
        assertThat(ModelFile.bytes(read.header(), read.blocks())).isEqualTo(ModelFile.bytes(header(), BLOCKS));
    }

    @Test
    void anyByteFlippedIsRefused() {
        byte[] good = ModelFile.bytes(header(), BLOCKS);
        for (int i = 0; i < good.length; i++) {
            byte[] bad = good.clone();
            bad[i] ^= 1;
            assertThatExceptionOfType(RefusedModel.class).isThrownBy(() -> ModelFile.read("bad.leme", bad));
        }
    }

    @Test
    void anyLengthButTheRightOneIsRefused() {
        byte[] good = ModelFile.bytes(header(), BLOCKS);
        for (int length = 0; length < good.length; length++) {
            byte[] cut = java.util.Arrays.copyOf(good, length);
            assertThatExceptionOfType(RefusedModel.class)
                    .isThrownBy(() -> ModelFile.read("cut.leme", cut))
                    .withMessageContaining("`cut.leme`")
                    .withMessageContaining("Maybe");
        }
    }

    @Test
    void numbersThatAreNotFiniteAreRefused() {
        for (float number : new float[] {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY}) {
            byte[] bytes = ModelFile.bytes(header(), new TreeMap<>(Map.of("bias", new float[] {number})));
            assertThatExceptionOfType(RefusedModel.class)
                    .isThrownBy(() -> ModelFile.read("m.leme", bytes))
                    .withMessageContaining("`bias`");
        }
    }

    @Test
    void anotherKindIsRefusedByName() throws Exception {
        Artefact read = ModelFile.read("m.leme", ModelFile.bytes(header(), BLOCKS));
        assertThatExceptionOfType(RefusedModel.class)
                .isThrownBy(() -> read.require("tone", 1))
                .withMessageContaining("`intents`, not `tone`");
        assertThatExceptionOfType(RefusedModel.class)
                .isThrownBy(() -> read.block("bias", 3))
                .withMessageContaining("`2` numbers instead of `3`");
    }

    private static Header header() {
        return new Header(
                "intents",
                1,
                "pt-BR",
                new TreeMap<>(Map.of("labels", List.of("a", "b"))),
                new TreeMap<>(),
                new TreeMap<>(Map.of("temperature", 1.5)),
                new TreeMap<>(),
                "00",
                7,
                List.of());
    }
}
