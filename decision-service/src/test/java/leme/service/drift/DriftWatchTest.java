package leme.service.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import leme.engine.Bundle;
import leme.engine.Decision;
import leme.engine.Stamp;
import leme.engine.experiment.Experiment;
import leme.engine.explanation.Explanation;
import leme.engine.propensity.Propensity;
import leme.engine.propensity.Score;
import leme.engine.treatment.Placed;
import leme.models.drift.CalibrationWindow;
import leme.models.drift.Drift;
import leme.models.message.MessageReader;
import leme.models.message.Reading.Lane;
import leme.models.message.Reading.Tone;
import leme.models.online.Lesson.Basis;
import leme.models.propensity.Profile;
import leme.models.propensity.Propensities;
import leme.rules.fact.Channel;
import leme.rules.fact.LegalBasis;
import leme.rules.fact.Placement;
import leme.rules.fact.Purpose;
import leme.rules.fact.Texts;
import leme.rules.fact.Treatment.Form;
import leme.rules.shipped.Shipped;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Made-up traffic whose drift is known, decision after decision. */
@Timeout(60)
class DriftWatchTest {

    private static final Instant AT = Instant.parse("2026-11-18T17:00:00Z");
    private static final int SIZE = 2_000;
    private static final Bundle BUNDLE = Bundle.of(
            Shipped.rulePack(),
            Shipped.catalogue(),
            Shipped.routing(),
            Shipped.retention(),
            new Mute(),
            new Silent(),
            Experiment.NONE);

    @TempDir
    private Path folder = Path.of("");

    private final Random random = new Random(17);
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final AtomicReference<CalibrationWindow> results = new AtomicReference<>(window(0, 0.1));

    @Test
    void until_the_reference_is_complete_nothing_is_compared() {
        var watch = watch();
        traffic(watch, SIZE - 1, 40, 0.1, "model-1");

        assertThat(watch.report().settled()).isFalse();
        assertThat(watch.report().readings()).isEmpty();
        assertThat(watch.report().looked()).isEqualTo(SIZE - 1);
    }

    @Test
    void traffic_that_stays_as_it_was_is_stable_for_long() {
        var watch = watch();
        for (int window = 0; window < 8; window++) {
            traffic(watch, SIZE, 40, 0.1, "model-1+" + window);
            assertThat(watch.report().drift()).isEqualTo(Drift.STABLE);
        }
        assertThat(watch.report().readings())
                .extracting(Reading::measure)
                .contains("tenureMonths", "monthlyRevenue", "propensity")
                .doesNotContain("intentConfidence");
    }

    @Test
    void an_input_that_moves_is_an_alert_and_the_others_are_not() {
        var watch = watch();
        traffic(watch, SIZE, 40, 0.1, "model-1");
        traffic(watch, SIZE, 80, 0.1, "model-1");

        assertThat(drift(watch, "tenureMonths")).isEqualTo(Drift.ALERT);
        assertThat(drift(watch, "monthlyRevenue")).isEqualTo(Drift.STABLE);
        assertThat(drift(watch, "propensity")).isEqualTo(Drift.STABLE);
        assertThat(watch.report().drift()).isEqualTo(Drift.ALERT);
        assertThat(meters.get("leme.drift.psi")
                        .tag("measure", "tenureMonths")
                        .gauge()
                        .value())
                .isGreaterThan(0.25);
        assertThat(meters.get("leme.drift.verdict")
                        .tag("measure", "tenureMonths")
                        .gauge()
                        .value())
                .isEqualTo(2);

        traffic(watch, 2 * SIZE, 40, 0.1, "model-1");
        assertThat(watch.report().drift()).isEqualTo(Drift.STABLE);
    }

    @Test
    void scores_that_move_are_seen_though_inputs_do_not() {
        var watch = watch();
        traffic(watch, SIZE, 40, 0.1, "model-1");
        traffic(watch, SIZE, 40, 0.3, "model-1");

        assertThat(drift(watch, "propensity")).isEqualTo(Drift.ALERT);
        assertThat(drift(watch, "tenureMonths")).isEqualTo(Drift.STABLE);
    }

    @Test
    void another_model_takes_a_reference_of_its_own_and_what_is_learned_in_between_does_not() {
        var watch = watch();
        traffic(watch, SIZE, 40, 0.1, "model-1+aaa");
        traffic(watch, SIZE, 80, 0.1, "model-1+bbb");
        assertThat(watch.report().drift()).isEqualTo(Drift.ALERT);

        traffic(watch, SIZE, 80, 0.1, "model-2");
        traffic(watch, SIZE, 80, 0.1, "model-2");
        assertThat(watch.report().model()).isEqualTo("model-2");
        assertThat(watch.report().drift()).isEqualTo(Drift.STABLE);
    }

    @Test
    void a_restart_goes_on_against_what_was_kept() {
        traffic(watch(), SIZE, 40, 0.1, "model-1");

        var again = watch();
        traffic(again, SIZE, 80, 0.1, "model-1");

        assertThat(again.report().settled()).isTrue();
        assertThat(drift(again, "tenureMonths")).isEqualTo(Drift.ALERT);
    }

    @Test
    void a_flood_makes_nobody_wait_and_what_is_left_out_is_counted() {
        var watch = watch();
        for (int i = 0; i < 10_000; i++) {
            watch.taken(decision(40, 0.1, "model-1"));
        }
        watch.look();

        assertThat(watch.report().looked()).isPositive();
        assertThat(watch.report().looked() + watch.report().dropped()).isEqualTo(10_000);
    }

    @Test
    void propensities_that_promise_too_much_are_an_alert_and_so_is_a_rate_that_falls() {
        var watch = watch();
        traffic(watch, SIZE, 40, 0.1, "model-1");
        results.set(window(4_000, 0.1));
        judge(watch);
        assertThat(watch.report().drift()).isEqualTo(Drift.STABLE);
        assertThat(value(watch, "propensity", Reading.Kind.CALIBRATION)).isCloseTo(1, within(0.001));

        results.set(window(4_000, 0.05));
        judge(watch);

        assertThat(value(watch, "propensity", Reading.Kind.CALIBRATION)).isCloseTo(0.5, within(0.001));
        assertThat(value(watch, "responseRate", Reading.Kind.OUTCOME)).isCloseTo(-0.5, within(0.001));
        assertThat(drift(watch, "responseRate")).isEqualTo(Drift.ALERT);
        assertThat(meters.get("leme.drift.calibration").gauge().value()).isCloseTo(0.5, within(0.001));
        assertThat(meters.get("leme.drift.calibration.error").gauge().value()).isCloseTo(0.05, within(0.001));
    }

    @Test
    void a_record_that_cannot_be_asked_leaves_what_was_known() {
        var watch = DriftWatch.in(
                folder,
                () -> BUNDLE,
                (attribution, now) -> Mono.error(new IllegalStateException("away")),
                new DriftWatch.Settings(SIZE, SIZE, Duration.ofMinutes(1)),
                Clock.fixed(AT, ZoneOffset.UTC),
                meters);

        judge(watch);

        assertThat(watch.report().readings()).isEmpty();
    }

    private DriftWatch watch() {
        return DriftWatch.in(
                folder,
                () -> BUNDLE,
                (attribution, now) -> Mono.just(results.get()),
                new DriftWatch.Settings(SIZE, SIZE, Duration.ofMinutes(1)),
                Clock.fixed(AT, ZoneOffset.UTC),
                meters);
    }

    private static void judge(DriftWatch watch) {
        watch.judge(Schedulers.immediate()).block();
    }

    private void traffic(DriftWatch watch, int decisions, double tenure, double propensity, String model) {
        for (int i = 0; i < decisions; i++) {
            watch.taken(decision(tenure, propensity, model));
            if (i % 1000 == 0) {
                watch.look();
            }
        }
        watch.look();
    }

    private Decision decision(double tenure, double propensity, String model) {
        int months = (int) Math.round(Math.abs(random.nextGaussian()) * tenure);
        double revenue = Math.exp(random.nextGaussian() + 4);
        double probability = Math.clamp(propensity * Math.exp(0.5 * random.nextGaussian()), 0.001, 0.9);
        var profile = new Profile(
                months, revenue, random.nextInt(4), false, "WHATSAPP", random.nextInt(24), false, 0, 0, 0, false);
        var score = Score.of(new Propensity(probability), 10, 0, 1, 1, List.of(), new Basis(probability, 0.5, profile));
        var versions = new Bundle.Versions("r", "c", "ro", "re", "rd", model, "none");
        var texts = new Texts("um", "one");
        var placed = new Placed(
                1,
                "gold-card",
                texts,
                "sales",
                "cards",
                Purpose.PROMOTIONAL,
                LegalBasis.CONSENT,
                "sms",
                Channel.SMS,
                Form.FREE_TEXT,
                null,
                null,
                "Oi",
                null,
                score,
                null);
        return new Decision(
                "d",
                AT,
                "default",
                Placement.OUTBOUND,
                Channel.SMS,
                new Stamp("b", versions, 1, "treated", false, null, List.of()),
                null,
                List.of(),
                null,
                List.of(placed),
                List.of(),
                List.of(),
                new Explanation(texts, texts, List.of(), null, List.of(), List.of()),
                List.of(),
                null);
    }

    /** As many predictions of a tenth, of which a share came true. */
    private static CalibrationWindow window(int count, double share) {
        double[] probabilities = new double[count];
        boolean[] outcomes = new boolean[count];
        for (int i = 0; i < count; i++) {
            probabilities[i] = 0.1;
            outcomes[i] = i < share * count;
        }
        return CalibrationWindow.of(probabilities, outcomes);
    }

    private static Drift drift(DriftWatch watch, String measure) {
        return watch.report().readings().stream()
                .filter(reading -> reading.measure().equals(measure))
                .map(Reading::drift)
                .findFirst()
                .orElseThrow();
    }

    private static double value(DriftWatch watch, String measure, Reading.Kind kind) {
        return watch.report().readings().stream()
                .filter(reading -> reading.measure().equals(measure) && reading.kind() == kind)
                .mapToDouble(Reading::value)
                .findFirst()
                .orElseThrow();
    }

    private static final class Mute implements MessageReader {

        @Override
        public leme.models.message.Reading read(String text) {
            return new leme.models.message.Reading(
                    "pt-BR", List.of(), 1, Lane.UNSURE, 0, Tone.NEUTRAL, java.util.Set.of(), List.of(), List.of());
        }

        @Override
        public String version() {
            return "mute";
        }
    }

    private static final class Silent implements Propensities {

        @Override
        public Score score(String action, String group, double prior, Profile profile) {
            return new Score(prior, List.of());
        }

        @Override
        public String version() {
            return "model-1";
        }
    }
}
