package leme.rules.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import leme.rules.catalogue.Trial.Arm;
import leme.rules.catalogue.Trial.Measure;
import leme.rules.catalogue.Trial.Phase;
import leme.rules.file.FileProblem;
import leme.rules.file.Loaded;
import leme.rules.file.YamlFile;
import leme.rules.shipped.RulesFolder;
import leme.rules.shipped.Shipped;
import org.junit.jupiter.api.Test;

/** Experiments as people declare them beside the shipped catalogue. */
class TrialTest {

    private static final RulesFolder SHIPPED = Shipped.folder();

    private static final String HOLDOUT = """
            - experiment: campaigns-holdout
              salt: "2026-11"
              control: left-alone
              measure: VALUE
              within: 7d
              arms:
                left-alone: { share: 0.1, withholds: [campaigns] }
                treated: { share: 0.9 }
            """;

    @Test
    void what_is_declared_is_what_is_dealt() {
        var trial = load(HOLDOUT).orThrow().trial("campaigns-holdout").orElseThrow();

        assertThat(trial.control()).isEqualTo("left-alone");
        assertThat(trial.measure()).isEqualTo(Measure.VALUE);
        assertThat(trial.within()).isEqualTo(Duration.ofDays(7));
        assertThat(trial.tightest()).isEqualTo(10_000);
        assertThat(trial.arms()).extracting(Arm::name).containsExactly("left-alone", "treated");
        assertThat(trial.arms().getFirst().withholds("campaigns")).isTrue();
        assertThat(trial.arms().getFirst().withholds("cards")).isFalse();
        assertThat(trial.arms()).allMatch(Arm::explores);
    }

    @Test
    void experiments_are_part_of_the_version_and_their_absence_changes_none() {
        var without = SHIPPED.catalogue().orThrow();

        assertThat(without.trials()).isEmpty();
        assertThat(load(HOLDOUT).orThrow().version())
                .isNotEqualTo(without.version())
                .isNotEqualTo(
                        load(HOLDOUT.replace("2026-11", "2026-12")).orThrow().version());
    }

    @Test
    void all_faults_are_told_at_once_with_what_to_write_instead() {
        var problems = problems("""
                - experiment: Wording
                  control: plain
                  arms:
                    plain: { share: 0.5, withholds: [nowhere], worth: 3 }
                    formal: { share: 0.5, treatments: { gold-card: nothing, no-card: sms } }
                """);

        assertThat(problems)
                .extracting(problem -> problem.toString())
                .anyMatch(said -> said.contains("`Wording`"))
                .anyMatch(said -> said.contains("`nowhere`"))
                .anyMatch(said -> said.contains("worth"))
                .anyMatch(said -> said.contains("`nothing`"))
                .anyMatch(said -> said.contains("`no-card`"));
    }

    @Test
    void shares_that_do_not_sum_to_one_and_a_control_that_is_no_arm_are_refused() {
        assertThat(problems(HOLDOUT.replace("0.9", "0.8")))
                .singleElement()
                .matches(said -> said.toString().contains("sum to 0.9"));
        assertThat(problems(HOLDOUT.replace("control: left-alone", "control: nobody")))
                .singleElement()
                .matches(said -> said.toString().contains("`nobody`"));
    }

    @Test
    void an_experiment_runs_from_its_first_day_to_the_end_of_its_last_in_brasilia() {
        var trial = load(HOLDOUT.replace("  within: 7d", "  within: 7d\n  from: 2026-11-10\n  until: 2026-11-20"))
                .orThrow()
                .trial("campaigns-holdout")
                .orElseThrow();

        assertThat(trial.phase(Instant.parse("2026-11-10T02:59:59Z"))).isEqualTo(Phase.NOT_BEGUN);
        assertThat(trial.phase(Instant.parse("2026-11-10T03:00:00Z"))).isEqualTo(Phase.RUNNING);
        assertThat(trial.phase(Instant.parse("2026-11-21T02:59:59Z"))).isEqualTo(Phase.RUNNING);
        assertThat(trial.phase(Instant.parse("2026-11-21T03:00:00Z"))).isEqualTo(Phase.OVER);
        assertThat(trial.begins()).contains(Instant.parse("2026-11-10T03:00:00Z"));
        assertThat(trial.ends()).contains(Instant.parse("2026-11-21T03:00:00Z"));
        var open = load(HOLDOUT).orThrow().trials().getFirst();
        assertThat(open.phase(Instant.EPOCH)).isEqualTo(Phase.RUNNING);
        assertThat(open.ends()).isEmpty();
    }

    @Test
    void days_that_are_none_or_out_of_order_are_refused() {
        assertThat(problems(HOLDOUT.replace("  within: 7d", "  from: tomorrow")))
                .singleElement()
                .matches(said -> said.toString().contains("`tomorrow`")
                        && said.toString().contains("2026-11-27"));
        assertThat(problems(HOLDOUT.replace("  within: 7d", "  from: 2026-11-20\n  until: 2026-11-10")))
                .singleElement()
                .matches(said -> said.toString().contains("before `from`"));
    }

    @Test
    void what_is_over_is_named_with_its_line_and_what_runs_is_not() {
        SortedMap<String, String> files = new TreeMap<>(SHIPPED.files());
        files.put(
                "catalogue/experiments.yaml",
                HOLDOUT + HOLDOUT.replace("campaigns-holdout", "old").replace("  within: 7d", "  until: 2026-11-10"));
        var folder = new RulesFolder(files);
        var catalogue = folder.catalogue().orThrow();

        assertThat(folder.experimentEnds(catalogue, LocalDate.parse("2026-11-11")))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.file()).isEqualTo("catalogue/experiments.yaml");
                    assertThat(finding.line()).isEqualTo(9);
                    assertThat(finding.message().en()).contains("`old`", "`2026-11-10`");
                });
        assertThat(folder.experimentEnds(catalogue, LocalDate.parse("2026-11-10")))
                .isEmpty();
    }

    @Test
    void two_experiments_may_not_choose_the_form_of_one_action() {
        var action = SHIPPED.catalogue().orThrow().actions().getFirst();
        var form = """
                - experiment: %s
                  control: a
                  arms:
                    a: { share: 0.5 }
                    b: { share: 0.5, treatments: { %s: %s } }
                """;
        var id = action.treatments().getFirst().id();

        assertThat(load(form.formatted("one", action.code(), id)).orThrow().trials())
                .hasSize(1);
        assertThat(problems(form.formatted("one", action.code(), id) + form.formatted("two", action.code(), id)))
                .singleElement()
                .matches(said -> said.toString().contains("as `one` does"));
    }

    @Test
    void a_folder_with_experiments_gives_them_with_its_catalogue() {
        SortedMap<String, String> files = new TreeMap<>(SHIPPED.files());
        files.putAll(Map.of("catalogue/experiments.yaml", HOLDOUT));

        assertThat(new RulesFolder(files).catalogue().orThrow().trials()).hasSize(1);
        files.put("catalogue/experiments.yaml", "- arms: 3");
        assertThat(new RulesFolder(files).catalogue()).isInstanceOf(Loaded.Faulty.class);
    }

    private static Loaded<Catalogue> load(String experiments) {
        return Catalogue.load(
                new YamlFile("actions.yaml", String.valueOf(SHIPPED.files().get("catalogue/actions.yaml"))),
                new YamlFile("experiments.yaml", experiments));
    }

    private static List<FileProblem> problems(String experiments) {
        return switch (load(experiments)) {
            case Loaded.Sound<Catalogue> sound -> List.of();
            case Loaded.Faulty<Catalogue>(var problems) -> problems;
        };
    }
}
