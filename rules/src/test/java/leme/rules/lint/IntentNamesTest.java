package leme.rules.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import leme.rules.lint.Finding.Severity;
import leme.rules.shipped.RulesFolder;
import leme.rules.shipped.Shipped;
import org.junit.jupiter.api.Test;

class IntentNamesTest {

    private static final Set<String> ALL = Shipped.routing().intents().keySet();

    @Test
    void the_shipped_files_speak_of_the_same_intents() {
        assertThat(found(Shipped.folder(), ALL)).isEmpty();
    }

    @Test
    void an_action_for_an_intent_that_is_not_routed_is_told_where_it_stands() {
        var folder = changed("catalogue/actions.yaml", "intents: [opt-out]", "intents: [opt-uot]");
        assertThat(found(folder, ALL)).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
            assertThat(finding.file()).isEqualTo("catalogue/actions.yaml");
            assertThat(Objects.requireNonNull(folder.files().get(finding.file()))
                            .lines()
                            .toList()
                            .get(finding.line() - 1))
                    .contains("opt-uot");
            assertThat(finding.message().en()).contains("`opt-out-confirmation`", "`opt-uot`");
            assertThat(finding.message().ptBr()).contains("a intenção `opt-uot`");
            assertThat(finding.remedy().en()).isEqualTo("Maybe `opt-out`");
        });
    }

    @Test
    void a_route_for_an_intent_that_no_model_reads_and_an_intent_without_a_route_are_told() {
        var folder = changed("routing.yaml", "intent: data-usage,", "intent: data-usages,");
        assertThat(found(folder, ALL))
                .filteredOn(finding -> finding.severity() == Severity.WARNING)
                .extracting(
                        finding -> finding.message().en(),
                        finding -> finding.remedy().en())
                .containsExactly(
                        tuple("no model reads the intent `data-usages`", "Maybe `data-usage`"),
                        tuple("the intent `data-usage`, which the models read, has no route", "Add it to `intents`"));
    }

    @Test
    void an_action_that_waits_for_a_queue_which_does_not_exist_is_told_where_it_stands() {
        var folder = changed("catalogue/actions.yaml", "queue-bank]", "queue-banc]");
        assertThat(found(folder, ALL)).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
            assertThat(finding.line()).isPositive();
            assertThat(finding.message().en()).contains("`personal-loan`", "no queue `banc`");
            assertThat(finding.remedy().ptBr()).isEqualTo("Talvez `bank`");
        });
    }

    @Test
    void what_a_keyword_commands_need_not_be_read_by_a_model() {
        assertThat(found(Shipped.folder(), without("opt-out"))).isEmpty();
        assertThat(found(Shipped.folder(), without("praise"))).hasSize(1);
        assertThat(found(Shipped.folder(), Set.of())).isEmpty();
    }

    private static Set<String> without(String intent) {
        var fewer = new HashSet<>(ALL);
        fewer.remove(intent);
        return fewer;
    }

    private static List<Finding> found(RulesFolder folder, Set<String> read) {
        return folder.intentNames(folder.catalogue().orThrow(), folder.routing().orThrow(), read);
    }

    private static RulesFolder changed(String file, String before, String after) {
        var files = new TreeMap<>(Shipped.folder().files());
        assertThat(files.get(file)).contains(before);
        files.computeIfPresent(file, (same, text) -> text.replace(before, after));
        return new RulesFolder(files);
    }
}
