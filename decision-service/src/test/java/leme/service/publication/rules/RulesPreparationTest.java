package leme.service.publication.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import leme.rules.shipped.Shipped;
import leme.service.bundle.RulesArchive;
import leme.service.publication.Comparison.How;
import leme.service.publication.Packed;
import leme.service.publication.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A folder of rules as an artefact. */
class RulesPreparationTest {

    private final RulesPreparation rules = new RulesPreparation(Clock.systemUTC());

    private static Submission files(Map<String, String> texts, String... removed) {
        var files = new HashMap<String, byte[]>();
        texts.forEach((path, text) -> files.put(
                path,
                path.endsWith(".xlsx") ? Base64.getDecoder().decode(text) : text.getBytes(StandardCharsets.UTF_8)));
        return new Submission(files, Set.of(removed));
    }

    @Test
    void theSameFilesAreTheSameBytesAndComeOutAsTheyWentIn() {
        var shipped = RulesArchive.of(Shipped.folder());
        assertThat(rules.pack(files(Shipped.folder().files()), null)).isEqualTo(new Packed.Whole(shipped));
        assertThat(RulesArchive.folder(shipped)).isEqualTo(Shipped.folder());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../etc/passwd",
                "/etc/passwd",
                "a//b",
                "a/../b",
                ".hidden",
                "a/.git/config",
                "C:\\x",
                "a\u0000b",
                "a b",
                ""
            })
    void noPathLeadsOutOfTheFolder(String path) {
        assertThat(rules.pack(files(Map.of(path, "x")), null)).isInstanceOf(Packed.Unfit.class);
    }

    @Test
    void aPackIsBounded() {
        assertThat(rules.pack(files(Map.of()), null)).isInstanceOf(Packed.Unfit.class);
        assertThat(rules.pack(files(Map.of("a.drl", "x".repeat((1 << 20) + 1))), null))
                .isInstanceOf(Packed.Unfit.class);
    }

    @Test
    void whatIsNotSentIsTakenFromTheBaseExceptWhatIsRemoved() {
        var base = RulesArchive.of(Map.of("a.yaml", new byte[] {'1'}, "b.yaml", new byte[] {'2'}));
        assertThat(rules.pack(files(Map.of("c.yaml", "3"), "a.yaml"), base))
                .isEqualTo(new Packed.Whole(
                        RulesArchive.of(Map.of("b.yaml", new byte[] {'2'}, "c.yaml", new byte[] {'3'}))));
        assertThat(rules.pack(files(Map.of(), "none.yaml"), base)).isInstanceOf(Packed.Unfit.class);
    }

    @Test
    void aPolicyThatGoesMissingIsSaidApart() {
        var before = RulesArchive.of(Map.of(
                "policies/consent/a.drl", "one\ntwo\n".getBytes(StandardCharsets.UTF_8),
                "policies/hours/b.drl", "x".getBytes(StandardCharsets.UTF_8)));
        var after = RulesArchive.of(Map.of("policies/consent/a.drl", "one\nthree\n".getBytes(StandardCharsets.UTF_8)));
        var compared = rules.compare(before, after);
        assertThat(compared.removed()).containsExactly("hours");
        assertThat(compared.files()).extracting(change -> change.how()).isEqualTo(List.of(How.CHANGED, How.REMOVED));
        assertThat(compared.files().getFirst().diff()).contains("-two", "+three");
    }
}
