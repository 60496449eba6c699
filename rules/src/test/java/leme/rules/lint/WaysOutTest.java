package leme.rules.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import leme.rules.lint.Finding.Check;
import leme.rules.lint.Finding.Severity;
import leme.rules.shipped.RulesFolder;
import leme.rules.shipped.Shipped;
import org.junit.jupiter.api.Test;

class WaysOutTest {

    private static final String CATALOGUE = "catalogue/actions.yaml";

    @Test
    void every_commercial_message_of_the_shipped_catalogue_says_how_to_stop_it() {
        assertThat(found(Shipped.folder())).isEmpty();
    }

    @Test
    void a_text_without_a_way_out_is_told_with_its_line_and_language() {
        var folder = changed("To stop offers, reply STOP.", "");
        assertThat(found(folder)).isNotEmpty().allSatisfy(finding -> {
            assertThat(finding.check()).isEqualTo(Check.NO_WAY_OUT);
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.message().en()).contains("EN");
            String treatment = finding.message().en().split("[/`]")[2];
            assertThat(Objects.requireNonNull(folder.files().get(CATALOGUE))
                            .lines()
                            .toList()
                            .get(finding.line() - 1))
                    .contains("id: " + treatment);
        });
    }

    @Test
    void a_word_that_routing_does_not_hear_is_no_way_out() {
        assertThat(found(changed("reply STOP", "reply ENOUGH"))).isNotEmpty();
    }

    private static List<Finding> found(RulesFolder folder) {
        return folder.waysOut(folder.catalogue().orThrow(), folder.routing().orThrow());
    }

    private static RulesFolder changed(String text, String other) {
        var files = new TreeMap<>(Shipped.folder().files());
        files.compute(CATALOGUE, (path, old) -> Objects.requireNonNull(old).replace(text, other));
        return new RulesFolder(files);
    }
}
