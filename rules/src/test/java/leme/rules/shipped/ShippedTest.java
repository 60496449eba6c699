package leme.rules.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import leme.rules.catalogue.Catalogue;
import leme.rules.pack.RuleDescriptor;
import leme.rules.pack.RuleKind;
import leme.rules.pack.RulePack;
import leme.rules.routing.Routing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShippedTest {

    @Test
    void what_ships_is_what_stands_in_the_folder() throws IOException {
        RulesFolder folder = RulesFolder.at(Path.of("."));
        assertThat(Shipped.folder().policies()).isEqualTo(folder.policies());
        assertThat(Shipped.folder().scenarios()).isEqualTo(folder.scenarios());
    }

    @Test
    void the_shipped_pack_is_written_in_drl_tables_and_sentences() {
        RulePack pack = Shipped.rulePack();
        assertThat(pack.rules()).extracting(RuleDescriptor::kind).contains(RuleKind.values());
        assertThat(pack.rules())
                .filteredOn(rule -> rule.name().equals("The gold card needs six months as a customer"))
                .singleElement()
                .satisfies(rule -> {
                    assertThat(rule.file()).isEqualTo("eligibility/products.csv");
                    assertThat(rule.line()).isEqualTo(13);
                });
        assertThat(pack.rules())
                .filteredOn(rule -> rule.name().equals("At most four commercial SMS in thirty days"))
                .singleElement()
                .satisfies(rule -> {
                    assertThat(rule.file()).isEqualTo("contact-policy/caps.xlsx");
                    assertThat(rule.line()).isEqualTo(18);
                });
    }

    @Test
    void a_folder_is_written_as_it_was_read(@TempDir Path elsewhere) throws IOException {
        RulesFolder folder = new RulesFolder(Map.of(
                "policies/test/a.csv",
                "RuleTable;ação\n",
                "policies/test/b.xlsx",
                "AAEC/w==",
                "routing.yaml",
                "a: b\n"));
        folder.writeTo(elsewhere);
        assertThat(Files.readAllBytes(elsewhere.resolve("policies/test/b.xlsx")))
                .containsExactly(0, 1, 2, 0xff);
        Files.writeString(elsewhere.resolve("policies/test/~$b.xlsx"), "the lock of an open spreadsheet");
        assertThat(RulesFolder.at(elsewhere)).isEqualTo(folder);
    }

    @Test
    void catalogue_routing_and_retention_are_sound() {
        assertThat(Shipped.catalogue().actions()).isNotEmpty();
        assertThat(Shipped.routing().intents()).isNotEmpty();
        assertThat(Shipped.retention().terms()).isNotEmpty();
    }

    @Test
    void actions_answer_intents_that_routing_knows() {
        Catalogue catalogue = Shipped.catalogue();
        Routing routing = Shipped.routing();
        Set<String> answered = catalogue.actions().stream()
                .flatMap(action -> action.intents().stream())
                .collect(Collectors.toSet());
        assertThat(routing.intents()).containsKeys(answered.toArray(String[]::new));
    }
}
