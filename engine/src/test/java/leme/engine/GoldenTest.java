package leme.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import leme.engine.experiment.Experiment;
import leme.engine.funnel.OwnReason;
import leme.engine.funnel.Reason;
import leme.engine.funnel.Stage;
import leme.engine.treatment.Placed;
import leme.rules.routing.RouteKind;
import leme.rules.shipped.Shipped;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/**
 * Golden decisions: customers' stories under the shipped bundle, models included. After a change on purpose, run with
 * {@code -Dleme.golden=accept}, read the difference, and commit it if it is what you meant.
 */
class GoldenTest {

    private static final Path STORIES = Path.of("src/test/resources/golden");
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
            .disable(YAMLWriteFeature.SPLIT_LINES)
            .enable(YAMLWriteFeature.MINIMIZE_QUOTES)
            .build();
    private static final Bundle BUNDLE = Bundle.of(
            Shipped.rulePack(),
            Shipped.catalogue(),
            Shipped.routing(),
            Shipped.retention(),
            leme.models.Shipped.messageReader(),
            leme.models.Shipped.propensities(),
            Experiment.NONE);

    @TestFactory
    Stream<DynamicTest> every_story_ends_as_it_was_accepted() throws IOException {
        try (var folders = Files.list(STORIES)) {
            return folders.sorted().toList().stream()
                    .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> tell(folder)));
        }
    }

    private static void tell(Path folder) throws IOException {
        var story = YAML.readValue(folder.resolve("situation.yaml"), Story.class);
        var told = YAML.writeValueAsString(digest(Decide.decide(story.situation(), BUNDLE, 1)));
        var golden = folder.resolve("decision.yaml");
        if ("accept".equals(System.getProperty("leme.golden"))) {
            Files.writeString(golden, told);
        }
        assertThat(told).as(story.story()).isEqualTo(Files.readString(golden));
    }

    /** What a person accepts: everything but the numbers, which change with every training. */
    private static Map<String, Object> digest(Decision decision) {
        var digest = new LinkedHashMap<String, Object>();
        var understanding = decision.understanding();
        var route = decision.route();
        if (understanding != null && route != null) {
            digest.put("intent", understanding.intent());
            digest.put("complaint", understanding.isComplaint());
            digest.put("signals", understanding.signals());
            digest.put("route", route.kind() + ": " + route.reason());
            if (route.kind() == RouteKind.HUMAN) {
                var later = route.answersAt() == null ? "" : " from " + route.answersAt();
                digest.put("queue", route.target() + later);
            }
        }
        digest.put("actions", decision.actions().stream().map(GoldenTest::line).toList());
        digest.put("vetoed", vetoes(decision));
        digest.putAll(excluded(decision));
        digest.put(
                "obligations",
                decision.obligations().stream()
                        .map(obligation ->
                                obligation.duty() + ": " + obligation.citation().reason())
                        .sorted()
                        .toList());
        var withdrawal = decision.withdrawal();
        if (withdrawal != null) {
            digest.put("withdrawn", withdrawal.purposes() + " in " + withdrawal.channels());
        }
        var withheld = decision.explanation().withheld();
        if (!withheld.isEmpty()) {
            digest.put(
                    "withheld",
                    withheld.stream()
                            .map(one -> one.count() + " of " + one.kind() + " for " + one.purposes() + ": "
                                    + one.citation())
                            .toList());
        }
        digest.put(
                "funnel",
                decision.explanation().funnel().stream()
                        .map(left -> left.stage() + " " + left.actions())
                        .toList());
        digest.put("customer", decision.explanation().customer().ptBr());
        return digest;
    }

    private static String line(Placed placed) {
        var when = placed.sendAfter() == null ? "" : " after " + placed.sendAfter();
        return placed.action() + " as " + placed.treatment() + when;
    }

    /** What did not go together with an action shown. */
    private static Map<String, Object> excluded(Decision decision) {
        var excluded = decision.suppressed().stream()
                .filter(loss -> loss.reasons().getFirst().code().equals(OwnReason.EXCLUDED_IN_ANSWER.name()))
                .map(loss ->
                        loss.action() + ": " + loss.reasons().getFirst().text().en())
                .toList();
        return excluded.isEmpty() ? Map.of() : Map.of("excluded", excluded);
    }

    /** The actions each reason kept back. */
    private static Map<String, List<String>> vetoes(Decision decision) {
        var byReason = new TreeMap<String, TreeSet<String>>();
        decision.suppressed().stream()
                .filter(loss -> loss.stage() == Stage.GOVERN)
                .forEach(loss -> loss.reasons().stream()
                        .map(Reason::code)
                        .forEach(code -> byReason.computeIfAbsent(code, none -> new TreeSet<>())
                                .add(loss.action())));
        var vetoes = new TreeMap<String, List<String>>();
        byReason.forEach((code, actions) -> vetoes.put(code, List.copyOf(actions)));
        return vetoes;
    }
}
