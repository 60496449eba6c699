package leme.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import leme.engine.experiment.Arms;
import leme.engine.experiment.Assigned;
import leme.engine.experiment.Experiment;
import leme.engine.experiment.Exploration.Thompson;
import leme.engine.experiment.Restraint;
import leme.engine.funnel.OwnReason;
import leme.engine.funnel.Stage;
import leme.engine.situation.Situation;
import leme.engine.treatment.Placed;
import leme.models.experiment.Assignment;
import leme.models.experiment.SampleRatio;
import leme.rules.catalogue.Trial;
import leme.rules.catalogue.Trial.Arm;
import leme.rules.catalogue.Trial.Measure;
import leme.rules.catalogue.Trial.Phase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What experiments that are declared beside the catalogue may change in a decision, and what never. */
class ArmsTest {

    private static final Arm PLAIN = new Arm("plain", 0.5, Set.of(), true, Map.of());
    private static final Arm LEFT_ALONE = new Arm("left-alone", 0.5, Set.of("campaigns"), true, Map.of());
    private static final Arm SILENT = new Arm("silent", 0.5, Set.of(Arm.EVERY_GROUP), true, Map.of());
    private static final Arm GREEDY = new Arm("greedy", 0.5, Set.of(), false, Map.of());
    private static final Arm TEMPLATED = form("whatsapp-template");
    private static final Arm FREE = form("whatsapp-text");

    @RegisterExtension
    final Soundness sound = new Soundness();

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    @Test
    void an_arm_withholds_what_sells_of_its_groups_and_the_decision_says_which_arm_it_was() {
        var situation = Situations.outbound().limit(20).build();
        var decision = sound.decide(situation, dealing(situation, LEFT_ALONE), 1);

        assertThat(decision.actions())
                .isNotEmpty()
                .noneMatch(placed -> placed.group().equals("campaigns"));
        assertThat(decision.suppressed())
                .filteredOn(loss -> loss.stage() == Stage.CHOOSE)
                .isNotEmpty()
                .allSatisfy(loss ->
                        assertThat(loss.reasons().getFirst().code()).isEqualTo(OwnReason.WITHHELD_BY_ARM.name()));
        assertThat(decision.stamp().assigned()).singleElement().satisfies(assigned -> {
            assertThat(assigned.experiment()).isEqualTo("trial");
            assertThat(assigned.arm()).isEqualTo("left-alone");
            assertThat(assigned.concerned()).isTrue();
        });
    }

    @Test
    void the_other_arm_is_treated_as_if_there_were_no_experiment() {
        var situation = Situations.outbound().limit(20).build();

        var there = sound.decide(situation, dealing(situation, PLAIN, LEFT_ALONE), 1);
        var nowhere = sound.decide(situation);

        assertThat(there.actions()).isEqualTo(nowhere.actions());
        assertThat(there.suppressed()).isEqualTo(nowhere.suppressed());
        assertThat(nowhere.stamp().assigned()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatever_the_arm_nothing_is_permitted_that_was_not_and_service_stays_as_it_was(long seed) {
        var situation = DecidePropertiesTest.situation(new Random(seed));
        var before = permitted(Soundness.BUNDLE, situation);

        for (var arm : List.of(LEFT_ALONE, SILENT, GREEDY, TEMPLATED, FREE)) {
            var bundle = dealing(situation, arm);
            assertThat(before).containsAll(permitted(bundle, situation));
            assertThat(services(sound.decide(situation, bundle, seed))).isEqualTo(services(sound.decide(situation)));
        }
    }

    @Test
    void before_its_first_day_and_after_its_last_an_experiment_deals_nobody_and_the_decision_says_so() {
        var situation = Situations.outbound().limit(20).build();
        var today = LocalDate.ofInstant(situation.at(), ZoneId.of("America/Sao_Paulo"));
        var plain = sound.decide(situation);

        for (var days : List.of(
                new LocalDate[] {today.plusDays(1), null},
                new LocalDate[] {null, today.minusDays(1)},
                new LocalDate[] {today, today})) {
            var bundle = with(
                    Soundness.BUNDLE,
                    List.of(new Trial(
                            "dated",
                            "s",
                            "plain",
                            Measure.RESPONSES,
                            Duration.ofDays(1),
                            100,
                            List.of(withShare(SILENT, 0.999), withShare(PLAIN, 0.001)),
                            days[0],
                            days[1])));
            var decision = sound.decide(situation, bundle, 1);
            var assigned = decision.stamp().assigned().getFirst();

            if (assigned.phase() == Phase.RUNNING) {
                assertThat(days[0]).isEqualTo(today);
                assertThat(assigned.arm()).isEqualTo("silent");
                assertThat(decision.actions()).isNotEqualTo(plain.actions());
            } else {
                assertThat(assigned.phase()).isEqualTo(days[0] == null ? Phase.OVER : Phase.NOT_BEGUN);
                assertThat(assigned.arm()).isEmpty();
                assertThat(assigned.concerned()).isFalse();
                assertThat(decision.actions()).isEqualTo(plain.actions());
            }
        }
    }

    private static Arm withShare(Arm arm, double share) {
        return new Arm(arm.name(), share, arm.withholds(), arm.explores(), arm.treatments());
    }

    @Test
    void what_somebody_asked_for_is_never_withheld() {
        var situation = Situations.reply(FakeReader.REFUND_QUESTION).limit(20).build();
        var scored = Decide.follow(situation, Soundness.BUNDLE, 0, Trace.NONE).scored();
        var arms = new Arms(List.of(new Arms.Dealt(trial("s", SILENT), SILENT)));

        assertThat(scored)
                .anyMatch(one -> one.asked())
                .allSatisfy(one -> assertThat(arms.withhold(one)).isEqualTo(one.sells()));
        assertThat(sound.decide(situation, dealing(situation, SILENT), 1).chosen())
                .isEqualTo(sound.decide(situation).chosen());
    }

    @Test
    void an_arm_gives_an_action_another_form_where_rules_allow_that_form_and_none_where_they_do_not() {
        var open = Situations.reply(FakeReader.GREETING).limit(20).build();
        var closed = Situations.outbound().limit(20).build();

        assertThat(treatment(open, PLAIN)).isEqualTo("whatsapp-text");
        assertThat(treatment(open, TEMPLATED)).isEqualTo("whatsapp-template");
        assertThat(treatment(closed, FREE)).isEqualTo("whatsapp-template");
    }

    @Test
    void an_arm_that_does_not_explore_leaves_nothing_to_chance() {
        var situation = Situations.outbound().limit(20).build();
        var decided = sound.decide(situation, wild(dealing(situation, GREEDY)), 3);

        assertThat(Objects.requireNonNull(decided.stamp().exploring()).restraint())
                .isEqualTo(Restraint.EXPLOITING_ARM);
        assertThat(decided.chosen()).isEqualTo(sound.decide(situation).chosen());
        assertThat(Objects.requireNonNull(sound.decide(situation, wild(dealing(situation, PLAIN, GREEDY)), 3)
                                .stamp()
                                .exploring())
                        .restraint())
                .isNull();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whether_a_decision_concerns_an_experiment_does_not_depend_on_the_arm(long seed) {
        var situation = DecidePropertiesTest.situation(new Random(seed));

        for (var other : List.of(LEFT_ALONE, SILENT, GREEDY, TEMPLATED)) {
            assertThat(concerned(situation, PLAIN, other)).isEqualTo(concerned(situation, other));
        }
    }

    @Test
    void a_decision_that_no_arm_could_have_changed_does_not_make_a_customer_take_part() {
        var complaining =
                Situations.outbound().complaining("refund", Duration.ofDays(2)).build();
        var silenced = Situations.outbound().limit(20).build();
        var control = new Experiment("all", 1, 0);

        assertThat(concerned(complaining, LEFT_ALONE)).isFalse();
        assertThat(concerned(silenced, LEFT_ALONE)).isTrue();
        assertThat(sound.decide(silenced, under(dealing(silenced, LEFT_ALONE), control), 1)
                        .stamp()
                        .assigned())
                .noneMatch(Assigned::concerned);
    }

    @Test
    void customers_fall_into_arms_by_their_shares_and_stay_there() {
        var small = new Arm("small", 0.2, Set.of("campaigns"), true, Map.of());
        var large = new Arm("large", 0.8, Set.of(), true, Map.of());
        var declared =
                new Trial("trial", "s", "small", Measure.RESPONSES, Duration.ofDays(1), 100, List.of(small, large));
        var one = Situations.outbound().build();
        var dealt = IntStream.range(0, 20_000)
                .mapToObj(i -> Arms.of(List.of(declared), Situations.of("c-" + i, one))
                        .dealt()
                        .getFirst()
                        .arm()
                        .name())
                .toList();
        long fell = dealt.stream().filter("small"::equals).count();

        assertThat(SampleRatio.of(
                                Map.of("small", fell, "large", dealt.size() - fell),
                                List.of(new Assignment.Arm("small", 0.2), new Assignment.Arm("large", 0.8)))
                        .isMismatch())
                .isFalse();
        assertThat(fell / 20_000.0).isCloseTo(0.2, within(0.02));
    }

    private boolean concerned(Situation situation, Arm... arms) {
        return sound.decide(situation, dealing(situation, arms), 1)
                .stamp()
                .assigned()
                .getFirst()
                .concerned();
    }

    private String treatment(Situation situation, Arm arm) {
        return sound.decide(situation, dealing(situation, arm, TEMPLATED), 1).actions().stream()
                .filter(placed -> placed.action().equals("gold-card"))
                .map(Placed::treatment)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> services(Decision decision) {
        return decision.actions().stream()
                .filter(placed -> !placed.purpose().isCommercial())
                .map(Placed::action)
                .toList();
    }

    /** Each form of each action that rules permit and arms do not withhold. */
    private static Set<String> permitted(Bundle bundle, Situation situation) {
        var course = Decide.follow(situation, bundle, 1, Trace.NONE);
        var arms = Arms.of(bundle.catalogue().trials(), course.known());
        return arms.inTheirTreatments(course.scored()).stream()
                .filter(one -> !arms.withhold(one))
                .map(one -> one.allowed().candidate().id())
                .collect(java.util.stream.Collectors.toSet());
    }

    private static Arm form(String treatment) {
        return new Arm("form", 0.5, Set.of(), true, Map.of("gold-card", treatment));
    }

    /** Under which the situation's customer is in the first arm; without another, half the customers are in none that acts. */
    private static Bundle dealing(Situation situation, Arm... arms) {
        var other = arms.length > 1 ? arms[1] : new Arm("others", 0.5, Set.of(), true, Map.of());
        return IntStream.range(0, 200)
                .mapToObj(salt -> trial("s" + salt, arms[0], other))
                .filter(trial -> Arms.of(List.of(trial), situation)
                        .dealt()
                        .getFirst()
                        .arm()
                        .equals(arms[0]))
                .findFirst()
                .map(trial -> with(Soundness.BUNDLE, List.of(trial)))
                .orElseThrow();
    }

    private static Trial trial(String salt, Arm... arms) {
        var both = arms.length > 1 ? List.of(arms) : List.of(arms[0], new Arm("rest", 0.5, Set.of(), true, Map.of()));
        var second = both.get(1).name().equals(both.get(0).name())
                ? new Arm(
                        "other",
                        0.5,
                        both.get(1).withholds(),
                        both.get(1).explores(),
                        both.get(1).treatments())
                : both.get(1);
        return new Trial(
                "trial",
                salt,
                both.getFirst().name(),
                Measure.RESPONSES,
                Duration.ofDays(1),
                100,
                List.of(both.getFirst(), second));
    }

    private static Bundle with(Bundle bundle, List<Trial> trials) {
        return Bundle.of(
                bundle.rules(),
                bundle.catalogue().with("with-trials", trials),
                bundle.routing(),
                bundle.retention(),
                bundle.reader(),
                bundle.propensities(),
                bundle.experiment());
    }

    private static Bundle wild(Bundle bundle) {
        return under(bundle, new Experiment("wild", 0, new Thompson(1, 1e9)));
    }

    private static Bundle under(Bundle bundle, Experiment experiment) {
        return Bundle.of(
                bundle.rules(),
                bundle.catalogue(),
                bundle.routing(),
                bundle.retention(),
                bundle.reader(),
                bundle.propensities(),
                experiment);
    }
}
