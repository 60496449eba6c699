package leme.rules.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import leme.rules.fact.Channel;
import leme.rules.fact.Placement;
import leme.rules.fact.Request;
import leme.rules.norm.Norms;
import leme.rules.verdict.Citation;
import leme.rules.why.Premises;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.drools.model.codegen.ExecutableModelProject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.kie.api.KieServices;
import org.kie.api.builder.ReleaseId;
import org.kie.api.runtime.KieContainer;
import org.kie.api.runtime.KieSession;

class HostileRulesTest {

    /** Nothing is known of what the rules match, so that they get all facts. */
    private static final Relevance ALL = new Relevance(
            List.of(new Premises(List.of(List.of(new Premises.Unread("", 0))), List.of())), Norms.shipped());

    private static final Path FOLDER = Path.of("scenarios/hostile");
    private static final Path NEST = Path.of("target/leme-hostile");
    private static final Pattern REFUSED = Pattern.compile("(?m)^// refused at line (\\d+): (.+)$");
    private static final Pattern BY_BYTECODE = Pattern.compile("(?m)^// by its bytecode at line (\\d+): (.+)$");

    @AfterEach
    void hush() {
        System.clearProperty(Canary.CAGE);
    }

    @Test
    void there_are_many_of_them() throws IOException {
        assertThat(sources()).hasSizeGreaterThan(70);
    }

    @TestFactory
    @Timeout(120)
    Stream<DynamicTest> a_hostile_rule_is_refused_and_nothing_of_it_ran() throws IOException {
        return sources()
                .map(rules -> DynamicTest.dynamicTest(rules.path(), () -> {
                    Compilation compilation = RulePack.compile(List.of(rules, reasons()));
                    assertThat(compilation)
                            .isInstanceOfSatisfying(
                                    Compilation.Rejected.class,
                                    rejected -> expect(rules, REFUSED, rejected.problems()));
                    assertSilence();
                }));
    }

    @TestFactory
    @Timeout(120)
    Stream<DynamicTest> its_bytecode_alone_would_have_betrayed_it() throws IOException {
        return sources()
                .filter(rules -> BY_BYTECODE.matcher(rules.text()).find())
                .map(rules -> DynamicTest.dynamicTest(rules.path(), () -> {
                    Builder.Build build = Builder.build(List.of(rules), described(rules), Norms.shipped(), ALL);
                    assertThat(build)
                            .isInstanceOfSatisfying(
                                    Builder.Broken.class, broken -> expect(rules, BY_BYTECODE, broken.problems()));
                    assertSilence();
                }));
    }

    @Test
    void without_the_sandbox_the_canary_sings() throws IOException {
        KieServices kie = KieServices.get();
        ReleaseId id = kie.newReleaseId("leme.policy", "hostile", "control");
        var files = kie.newKieFileSystem().generateAndWritePomXML(id);
        files.write("src/main/resources/leme/policy/hostile/property.drl", Files.readString(file("property.drl")));
        kie.newKieBuilder(files).buildAll(ExecutableModelProject.class);
        KieContainer container = kie.newKieContainer(id);
        KieSession session = container.newKieSession();
        Proceedings proceedings = new Proceedings();
        proceedings.cite(0, new Citation("A hostile rule", "hostile", "REFUSED", ""));
        session.setGlobal(HouseRules.GLOBAL, proceedings);
        session.insert(new Request(Placement.REPLY, Channel.SMS));
        session.fireAllRules(1);
        assertThat(System.getProperty(Canary.CAGE)).isEqualTo("ran");
        session.dispose();
        container.dispose();
        kie.getRepository().removeKieModule(id);
    }

    private static void expect(RuleSource rules, Pattern expectation, List<RuleProblem> problems) {
        MatchResult expected =
                expectation.matcher(rules.text()).results().findFirst().orElseThrow();
        assertThat(problems).anySatisfy(problem -> {
            assertThat(problem.file()).isEqualTo(rules.path());
            assertThat(problem.line()).isEqualTo(Integer.parseInt(expected.group(1)));
            assertThat(problem.message().en()).startsWith(expected.group(2));
            assertThat(problem.remedy().en()).isNotBlank();
            assertThat(problem.message().ptBr()).isNotEqualTo(problem.message().en());
        });
    }

    private static void assertSilence() {
        assertThat(System.getProperty(Canary.CAGE)).as("property").isNull();
        assertThat(NEST).as("file").doesNotExist();
        assertThat(Thread.getAllStackTraces().keySet())
                .as("threads")
                .extracting(Thread::getName)
                .doesNotContain("leme-hostile");
    }

    private static List<RuleDescriptor> described(RuleSource rules) throws DroolsParserException {
        PackageDescr parsed = new DrlParser().parse(true, rules.text());
        return parsed.getRules().stream()
                .map(rule -> HeaderCheck.describe(rules, rule))
                .toList();
    }

    private static Stream<RuleSource> sources() throws IOException {
        return Files.list(FOLDER)
                .filter(file -> file.toString().endsWith(".drl"))
                .sorted()
                .map(file -> source(file));
    }

    private static RuleSource reasons() {
        return source(file("reasons.yaml"));
    }

    private static Path file(String name) {
        return FOLDER.resolve(name);
    }

    private static RuleSource source(Path file) {
        try {
            return new RuleSource("hostile/" + file.getFileName(), Files.readString(file));
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
