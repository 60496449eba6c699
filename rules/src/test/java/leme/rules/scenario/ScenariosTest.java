package leme.rules.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import leme.rules.Governance;
import leme.rules.catalogue.Catalogue;
import leme.rules.fact.Placement;
import leme.rules.fact.Texts;
import leme.rules.file.FileProblem;
import leme.rules.file.Loaded;
import leme.rules.file.YamlFile;
import leme.rules.verdict.Citation;
import leme.rules.verdict.Selector;
import leme.rules.verdict.Verdict.Veto;
import org.junit.jupiter.api.Test;

class ScenariosTest {

    private static final Citation CITATION = new Citation("A rule", "test", "BECAUSE", "");
    private static final Governance SILENT = question -> List.of();
    private static final Governance STRICT = question -> List.of(new Veto(CITATION, Selector.commercial(), null));

    private static final String STORY = """
            policy: test
            story: Offers are vetoed, answers are not
            given: { actions: [{ code: offer, purpose: PROMOTIONAL }, { code: answer }] }
            expect: { offer: vetoed BECAUSE, answer: allowed }
            """;

    @Test
    void a_story_that_holds_has_no_failures_and_says_who_spoke() {
        Outcome outcome = Scenarios.play(read(STORY), STRICT);
        assertThat(outcome.holds()).isTrue();
        assertThat(outcome.spoken()).containsExactly("A rule");
    }

    @Test
    void a_story_that_fails_says_what_was_expected_and_what_was() {
        assertThat(Scenarios.play(read(STORY), SILENT).report()).isEqualTo("""
                stories.yaml:1: Offers are vetoed, answers are not
                  offer: expected vetoed BECAUSE, but was allowed""");
        assertThat(Scenarios.play(read(STORY.replace("BECAUSE", "FOR_FUN")), STRICT)
                        .failures())
                .containsExactly(new Texts(
                        "offer: esperado vetoed FOR_FUN, mas foi vetoed BECAUSE",
                        "offer: expected vetoed FOR_FUN, but was vetoed BECAUSE"));
    }

    @Test
    void what_is_not_said_is_boring() {
        Scenario scenario = read(STORY);
        assertThat(scenario.given().placement()).isEqualTo(Placement.REPLY);
        assertThat(scenario.given().understanding()).isNull();
        assertThat(scenario.given().candidates()).hasSize(2);
    }

    @Test
    void a_story_that_cannot_be_read_says_why_line_by_line() {
        String faulty = STORY.replace("answer: allowed", "answre: perhaps").replace("{ code: answer }", "answer");
        assertThat(problems(faulty))
                .extracting(FileProblem::toString)
                .containsExactly(
                        "stories.yaml:3: `given.actions[1]` `answer` is not in the catalogue. "
                                + "Use a code of it, or describe the action here.",
                        "stories.yaml:4: `expect.answre` is expected but not proposed. Add `answre` to `actions`.",
                        "stories.yaml:4: `expect.answre` is `perhaps`. Give `allowed`, `vetoed REASON`, "
                                + "`delayed REASON` or `lifted REASON`, perhaps `until` a time.");
    }

    private static Scenario read(String text) {
        return load(text).orThrow().getFirst();
    }

    private static List<FileProblem> problems(String text) {
        return load(text) instanceof Loaded.Faulty<List<Scenario>>(var problems) ? problems : List.of();
    }

    private static Loaded<List<Scenario>> load(String text) {
        return Scenarios.read(List.of(new YamlFile("stories.yaml", text)), Catalogue.of("test", List.of()));
    }
}
