package leme.rules.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import leme.rules.catalogue.Trial.Arm;
import leme.rules.catalogue.Trial.Measure;
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
