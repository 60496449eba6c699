package leme.rules.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import leme.rules.shipped.Shipped;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class RejectedRulesTest {

    private static final Path FOLDER = Path.of("scenarios/rejected");
    private static final Pattern REFUSED = Pattern.compile("(?m)^\\W*refused at line (\\d+): (.+?)\"?$");

    @TestFactory
    Stream<DynamicTest> a_bad_rule_is_refused_with_its_line_and_its_fault() throws IOException {
        return Files.list(FOLDER)
                .filter(file -> !file.toString().matches(".*\\.(md|yaml|dsl)"))
                .sorted()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> isRefused(file)));
    }

    private static void isRefused(Path file) throws IOException {
        RuleSource rules = source(file);
        RuleSource reasons = source(FOLDER.resolve("reasons.yaml"));
        Matcher expected = REFUSED.matcher(rules.text());
        assertThat(expected.find()).as("says how it is refused").isTrue();

        Compilation compilation = RulePack.compile(List.of(rules, reasons, dictionary()));

        assertThat(compilation)
                .isInstanceOfSatisfying(
                        Compilation.Rejected.class,
                        rejected -> assertThat(rejected.problems())
                                .singleElement()
                                .satisfies(problem -> {
                                    assertThat(problem.file()).isEqualTo(rules.path());
                                    assertThat(problem.line()).isEqualTo(Integer.parseInt(expected.group(1)));
                                    assertThat(problem.message().en()).startsWith(expected.group(2));
                                    assertThat(problem.remedy().en()).isNotBlank();
                                    assertThat(problem.message().ptBr())
                                            .isNotBlank()
                                            .isNotEqualTo(problem.message().en());
                                }));
    }

    private static RuleSource dictionary() {
        return Shipped.folder().policies().stream()
                .filter(RuleSource::isDictionary)
                .findFirst()
                .orElseThrow();
    }

    private static RuleSource source(Path file) throws IOException {
        return new RuleSource("rejected/" + file.getFileName(), Files.readString(file));
    }
}
