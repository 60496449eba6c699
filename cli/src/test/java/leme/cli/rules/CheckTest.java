package leme.cli.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import leme.cli.Exit;
import leme.cli.Shell;
import leme.rules.shipped.Shipped;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void theShippedFolderIsSound() throws IOException {
        write();
        var ran = Shell.run("rules", "check", folder.toString());
        assertThat(ran.out()).contains("sound, rule pack").contains("rules");
        assertThat(ran.exit()).isEqualTo(Exit.OK);
    }

    @Test
    void aRuleThatDoesNotCompileIsNamedWithFileLineAndRemedy() throws IOException {
        write();
        replace("policies/consent/ledger.drl", "Permission(", "Permision(");
        var ran = Shell.run("rules", "check", folder.toString());
        assertThat(ran.exit()).isEqualTo(Exit.FAILED);
        assertThat(ran.out())
                .containsPattern(".*policies/consent/ledger\\.drl:\\d+: .*Permision")
                .containsPattern("✗ problems: \\d+");
    }

    @Test
    void refusalsAreInTheLanguageThatIsAskedFor() throws IOException {
        write();
        replace("policies/consent/ledger.drl", "@owner", "@owned");
        var ran = Shell.run("rules", "check", folder.toString(), "--lang", "pt-BR");
        assertThat(ran.exit()).isEqualTo(Exit.FAILED);
        assertThat(ran.out())
                .containsPattern("policies/consent/ledger\\.drl:\\d+: ✗ “[^”]+” não tem `@owner`")
                .contains("→ Diga quem responde por ela: `@owner(\"privacy\")`")
                .contains("tem `@owned`, que não é metadado");
    }

    @Test
    void allFaultsOfAllFilesAreToldAtOnce() throws IOException {
        write();
        replace("catalogue/actions.yaml", "purpose: COLLECTION", "purpose: PLEASURE");
        replace("routing.yaml", "criticality: LOW", "criticality: SOMEWHAT");
        var ran = Shell.run("rules", "check", folder.toString(), "--output", "json");
        assertThat(ran.exit()).isEqualTo(Exit.FAILED);
        assertThat(ran.out()).contains("\"sound\" : false", "PLEASURE", "SOMEWHAT", "\"line\"", "\"remedy\"");
    }

    @Test
    void aRuleThatSpeaksInNoScenarioIsFound() throws IOException {
        write();
        try (var files = Files.walk(folder.resolve("policies/consent/scenarios"))) {
            files.filter(Files::isRegularFile).forEach(file -> file.toFile().delete());
        }
        var ran = Shell.run("rules", "check", folder.toString());
        assertThat(ran.exit()).isEqualTo(Exit.FAILED);
        assertThat(ran.out()).contains("says nothing in any scenario").contains("policies/consent/scenarios");
    }

    @Test
    void whatHasExpiredOnADayIsAWarningAndStrictFailsOnIt() throws IOException {
        write();
        var lenient = Shell.run("rules", "check", folder.toString(), "--on", "2028-01-01", "--lang", "en");
        assertThat(lenient.exit()).isEqualTo(Exit.OK);
        assertThat(lenient.out())
                .containsPattern("norms\\.yaml:\\d+: ⚠ the norm `commercial-calls` expired on `2027-11-22`; cited by “")
                .contains("→ Look its value up in the source")
                .containsPattern("sound, rule pack \\w+, warnings: \\d+");
        var strict = Shell.run("rules", "check", folder.toString(), "--on", "2028-01-01", "--strict");
        assertThat(strict.exit()).isEqualTo(Exit.FAILED);
    }

    @Test
    void theLanguageIsChosenAndCoverageIsShownWhenAskedFor() throws IOException {
        write();
        var ran = Shell.run(
                "rules", "check", folder.toString(), "--lang", "pt-BR", "--coverage", "--on", "2026-11-22", "--strict");
        assertThat(ran.exit()).isEqualTo(Exit.OK);
        assertThat(ran.out())
                .contains("tudo certo, pacote de regras")
                .containsPattern("(?m)^ +\\d+ +\\d+ {2}At most four commercial SMS in thirty days$");
        assertThat(ran.err()).contains("encenando");
    }

    @Test
    void aFolderWithoutPoliciesIsRefusedWithTheRemedy() {
        var ran = Shell.run("rules", "check", folder.toString());
        assertThat(ran.exit()).isEqualTo(Exit.FAILED);
        assertThat(ran.err()).contains("has no folder `policies`").contains("Maybe");
    }

    @Test
    void anExperimentThatIsOverIsNamedWithItsFileAndLine() throws IOException {
        write();
        Files.writeString(folder.resolve("catalogue/experiments.yaml"), """
                - experiment: summer
                  until: 2026-03-20
                  control: alone
                  arms:
                    alone: { share: 0.5, withholds: [all] }
                    rest: { share: 0.5 }
                """);
        var running = Shell.run("rules", "check", folder.toString(), "--on", "2026-03-20", "--lang", "en");
        assertThat(running.out()).doesNotContain("`summer`");
        var over = Shell.run("rules", "check", folder.toString(), "--on", "2026-03-21", "--lang", "en");
        assertThat(over.exit()).isEqualTo(Exit.OK);
        assertThat(over.out())
                .contains("catalogue/experiments.yaml:1: ⚠ the experiment `summer` ended on `2026-03-20`");
    }

    private void write() throws IOException {
        Shipped.folder().writeTo(folder);
    }

    private void replace(String file, String what, String by) throws IOException {
        var path = folder.resolve(file);
        var text = Files.readString(path);
        assertThat(text).contains(what);
        Files.writeString(path, text.replaceFirst(java.util.regex.Pattern.quote(what), by));
    }
}
