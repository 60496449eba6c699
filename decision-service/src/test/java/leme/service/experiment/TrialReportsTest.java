package leme.service.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import leme.engine.experiment.Assigned;
import leme.models.experiment.Assignment;
import leme.rules.catalogue.Catalogue;
import leme.rules.catalogue.Trial;
import leme.rules.catalogue.Trial.Arm;
import leme.rules.catalogue.Trial.Measure;
import leme.rules.catalogue.Trial.Phase;
import leme.rules.shipped.Shipped;
import leme.service.record.Outcome;
import leme.service.record.Outcome.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What may be said of an experiment whose truth is known, out of a record that is made up. */
@Timeout(30)
class TrialReportsTest {

    private static final Instant NOW = Instant.parse("2026-11-18T17:20:30Z");
    private static final Instant SINCE = NOW.minus(Duration.ofDays(60));
    private static final Duration WEEK = Duration.ofDays(7);
    private static final List<Arm> ARMS = List.of(
            new Arm("left-alone", 0.5, Set.of("campaigns"), true, Map.of()),
            new Arm("treated", 0.5, Set.of(), true, Map.of()));
    private static final String ACTION = "cashback-campaign";

    private final List<Sighting> seen = new ArrayList<>();
    private final Random random = new Random(11);
    private Set<String> protectedOnes = Set.of();

    @Test
    void an_arm_that_brings_more_is_said_to_and_history_makes_it_surer() {
        customers(3_000, 0.35, 0.15);

        var told = report(Measure.RESPONSES);
        var effect = told.report().effects().getFirst();

        assertThat(told.report().arms()).extracting(arm -> arm.units()).allMatch(units -> units > 1_300);
        assertThat(effect.arm()).isEqualTo("treated");
        assertThat(effect.difference()).isCloseTo(0.2, within(0.06));
        assertThat(effect.interval().clears(0)).isTrue();
        var adjusted = Objects.requireNonNull(effect.adjusted());
        assertThat(adjusted.interval().halfWidth()).isLessThan(effect.interval().halfWidth());
        assertThat(told.report().sampleRatio().isMismatch()).isFalse();
        assertThat(told.decisions()).isEqualTo(3_000);
    }

    @Test
    void arms_that_are_alike_are_not_said_to_differ() {
        customers(3_000, 0.2, 0.2);

        assertThat(report(Measure.RESPONSES)
                        .report()
                        .effects()
                        .getFirst()
                        .best()
                        .contains(0))
                .isTrue();
    }

    @Test
    void customers_that_an_arm_loses_spoil_it() {
        customers(3_000, 0.2, 0.2);
        seen.removeIf(sighting ->
                sighting.assigned().stream().anyMatch(assigned -> assigned.arm().equals("treated"))
                        && random.nextDouble() < 0.2);

        assertThat(report(Measure.RESPONSES).report().sampleRatio().isMismatch())
                .isTrue();
    }

    @Test
    void who_came_in_lately_was_in_two_arms_or_must_be_left_alone_is_counted_apart() {
        sees("young", "treated", NOW.minus(Duration.ofDays(2)));
        sees("two", "treated", SINCE.plus(WEEK));
        sees("two", "left-alone", SINCE.plus(WEEK).plusSeconds(1));
        sees("gone", "an-arm-of-then", SINCE.plus(WEEK));
        sees("protected", "treated", SINCE.plus(WEEK));
        sees("before", "treated", SINCE.minusSeconds(1));
        sees("counts", "treated", SINCE.plus(WEEK));
        protectedOnes = Set.of("protected");

        var told = report(Measure.RESPONSES);

        assertThat(told.young()).isEqualTo(1);
        assertThat(told.switched()).isEqualTo(2);
        assertThat(told.absent()).isEqualTo(1);
        assertThat(told.report().arms()).extracting(arm -> arm.units()).containsExactly(0L, 1L);
    }

    @Test
    void a_decision_that_no_arm_could_have_changed_brings_nobody_in_nor_does_one_of_another_dealing() {
        var at = SINCE.plus(WEEK);
        seen.add(new Sighting("d-1", "c", at, List.of(new Assigned("holdout", "s", "treated", false)), List.of()));
        seen.add(new Sighting("d-2", "c", at, List.of(new Assigned("holdout", "t", "treated", true)), List.of()));
        seen.add(new Sighting("d-3", "c", at, List.of(new Assigned("other", "s", "treated", true)), List.of()));

        assertThat(report(Measure.RESPONSES).report().arms()).allMatch(arm -> arm.units() == 0);
    }

    @Test
    void a_response_counts_once_what_it_brought_adds_up_and_what_came_too_late_does_not_count() {
        var at = SINCE.plus(WEEK);
        sees(
                "c",
                "treated",
                at,
                brought(Kind.CLICKED, at.plusSeconds(60), 0),
                brought(Kind.CONVERTED, at.plusSeconds(90), 40));
        var next = at.plus(Duration.ofDays(1));
        var late = brought(Kind.CONVERTED, at.plus(Duration.ofDays(4)), 1000).outcome();
        sees("c", "treated", next, new Report(late, next));
        sees("c", "treated", at.plus(Duration.ofDays(8)), brought(Kind.CONVERTED, at.plus(Duration.ofDays(8)), 7));

        assertThat(report(Measure.RESPONSES).report().arms().getLast().mean()).isEqualTo(1);
        assertThat(report(Measure.VALUE).report().arms().getLast().mean()).isEqualTo(40);
    }

    @Test
    void what_those_left_alone_do_of_themselves_counts_too() {
        var at = SINCE.plus(WEEK);
        var ofThemselves = brought(Kind.CONVERTED, at.plusSeconds(60), 12);
        sees("c", "left-alone", at, new Report(ofThemselves.outcome(), null));

        assertThat(report(Measure.VALUE).report().arms().getFirst().mean()).isEqualTo(12);
    }

    @Test
    void an_experiment_with_days_is_reported_on_over_them_however_long_ago_they_were() {
        var first = LocalDate.parse("2026-02-02");
        var begins = first.atStartOfDay(ZoneId.of("America/Sao_Paulo")).toInstant();
        var trial =
                new Trial("holdout", "s", "left-alone", Measure.RESPONSES, WEEK, 2_000, ARMS, first, first.plusDays(9));
        sees("before", "treated", begins.minusSeconds(1));
        sees("first", "treated", begins, brought(Kind.CLICKED, begins.plusSeconds(60), 0));
        var lastMoment = begins.plus(Duration.ofDays(10)).minusSeconds(1);
        sees("last", "treated", lastMoment);
        var later = lastMoment.plus(Duration.ofDays(3));
        seen.add(new Sighting("later", "last", later, List.of(), List.of(brought(Kind.CLICKED, later, 0))));
        sees("after", "treated", begins.plus(Duration.ofDays(10)));

        var told = Objects.requireNonNull(
                reports(trial).of("default", "holdout", null).block());

        assertThat(told.phase()).isEqualTo(Phase.OVER);
        assertThat(told.since()).isEqualTo(begins);
        assertThat(told.report().arms().getLast().units()).isEqualTo(2);
        assertThat(told.report().arms().getLast().mean()).isEqualTo(1);
        assertThat(Objects.requireNonNull(reports(trial)
                                .of("default", "holdout", Instant.EPOCH)
                                .block())
                        .since())
                .isEqualTo(begins);
    }

    @Test
    void of_an_experiment_nobody_declared_nothing_is_said() {
        assertThat(reports(Measure.VALUE).of("default", "unheard-of", SINCE).blockOptional())
                .isEmpty();
    }

    /** Half of them bought before, and who did is likelier to respond in either arm. */
    private void customers(int count, double treated, double leftAlone) {
        var dealing = new Assignment(
                "holdout", "s", List.of(new Assignment.Arm("left-alone", 0.5), new Assignment.Arm("treated", 0.5)));
        for (int i = 0; i < count; i++) {
            var key = "c-" + i;
            var at = SINCE.plus(Duration.ofHours(i % 1000));
            boolean keen = i % 2 == 0;
            if (keen) {
                var earlier = at.minus(Duration.ofDays(3));
                seen.add(new Sighting("e-" + i, key, earlier, List.of(), List.of(brought(Kind.CLICKED, earlier, 0))));
            }
            var arm = dealing.arm(key).name();
            double rate = (arm.equals("treated") ? treated : leftAlone) + (keen ? 0.12 : -0.12);
            sees(
                    key,
                    arm,
                    at,
                    random.nextDouble() < rate ? new Report[] {brought(Kind.CLICKED, at, 0)} : new Report[0]);
        }
    }

    private void sees(String customer, String arm, Instant at, Report... reports) {
        seen.add(new Sighting(
                "d-" + seen.size(), customer, at, List.of(new Assigned("holdout", "s", arm, true)), List.of(reports)));
    }

    private static Report brought(Kind kind, Instant at, double value) {
        return new Report(new Outcome("default", "o", "d", ACTION, kind, at, value, null), at);
    }

    private TrialReport report(Measure measure) {
        return Objects.requireNonNull(
                reports(measure).of("default", "holdout", SINCE).block());
    }

    private TrialReports reports(Measure measure) {
        return reports(new Trial("holdout", "s", "left-alone", measure, WEEK, 2_000, ARMS));
    }

    private TrialReports reports(Trial trial) {
        Catalogue shipped = Shipped.catalogue();
        var catalogue = shipped.with("with-holdout", List.of(trial));
        return new TrialReports(new MadeUp(), () -> catalogue, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private final class MadeUp implements Sightings {

        @Override
        public Flux<Sighting> concerned(String tenant, String experiment, Instant since, Instant until) {
            return between(since, until).filter(one -> one.assigned().stream().anyMatch(Assigned::concerned));
        }

        @Override
        public Flux<Sighting> answered(String tenant, Instant since, Instant until) {
            return between(since, until).filter(one -> !one.reports().isEmpty());
        }

        private Flux<Sighting> between(Instant since, Instant until) {
            return Flux.fromIterable(seen)
                    .filter(one -> !one.at().isBefore(since) && one.at().isBefore(until));
        }

        @Override
        public Mono<Set<String>> protectedAmong(String tenant, Collection<String> customerKeys, Instant now) {
            return Mono.just(protectedOnes);
        }
    }
}
