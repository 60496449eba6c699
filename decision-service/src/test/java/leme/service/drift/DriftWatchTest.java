package leme.service.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import leme.engine.Bundle;
import leme.engine.Decision;
import leme.engine.Stamp;
import leme.engine.experiment.Experiment;
import leme.engine.explanation.Explanation;
import leme.engine.propensity.Propensity;
import leme.engine.propensity.Score;
import leme.engine.situation.Situation;
import leme.engine.treatment.Placed;
import leme.models.drift.CalibrationWindow;
import leme.models.drift.Drift;
import leme.models.drift.Reference;
import leme.models.drift.Sample;
import leme.models.drift.Value;
import leme.models.message.MessageReader;
import leme.models.message.Reading.Lane;
import leme.models.message.Reading.Tone;
import leme.models.online.Lesson.Basis;
import leme.models.propensity.Profile;
import leme.models.propensity.ProfileMeasures;
import leme.models.propensity.Propensities;
import leme.rules.fact.Channel;
import leme.rules.fact.LegalBasis;
import leme.rules.fact.Placement;
import leme.rules.fact.Purpose;
import leme.rules.fact.Texts;
import leme.rules.fact.Treatment.Form;
import leme.rules.shipped.Shipped;
import leme.service.bundle.Bundles;
import leme.service.drift.Reading.Against;
import leme.service.fake.InMemoryTallies;
import leme.service.fake.Lenient;
import leme.service.fake.MovableClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
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
            new Silent("model-1", List.of()),
            Experiment.NONE);

    /** Who wrote nothing. */
    private static final Situation SOMEBODY = silent(Lenient.waiting("d", AT));

    private final Random random = new Random(17);
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final MovableClock clock = new MovableClock(AT);
    private final InMemoryTallies tallies = new InMemoryTallies();
    private final AtomicReference<CalibrationWindow> results = new AtomicReference<>(window(0, 0.1));
    private final AtomicReference<Bundle> inForce = new AtomicReference<>(BUNDLE);

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
                .contains("tenureMonths", "monthlyRevenue", "channel", "propensity")
                .doesNotContain("intentConfidence");
        assertThat(watch.report().readings()).extracting(Reading::against).containsOnly(Against.FIRST_VALUES);
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
        assertThat(gauge("leme.drift.psi", "tenureMonths")).isGreaterThan(0.25);
        assertThat(gauge("leme.drift.verdict", "tenureMonths")).isEqualTo(2);

        traffic(watch, 2 * SIZE, 40, 0.1, "model-1");
        assertThat(watch.report().drift()).isEqualTo(Drift.STABLE);
        assertThat(gauge("leme.drift.verdict", "tenureMonths")).isZero();
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
    void what_training_looked_like_is_the_reference_from_the_first_decision_on() {
        var sample = new Sample();
        for (int i = 0; i < SIZE; i++) {
            var basis = Objects.requireNonNull(
                    decision(40, 0.1, "model-2").actions().getFirst().score().basis());
            sample.add(ProfileMeasures.of(basis.profile(), basis.trained()));
        }
        force("model-2", sample.references());
        var watch = watch();
        traffic(watch, SIZE, 80, 0.1, "model-2");

        assertThat(watch.report().settled()).isTrue();
        assertThat(drift(watch, "tenureMonths")).isEqualTo(Drift.ALERT);
        assertThat(drift(watch, "monthlyRevenue")).isEqualTo(Drift.STABLE);
        assertThat(watch.report().readings()).extracting(Reading::against).containsOnly(Against.TRAINING);
    }

    @Test
    void what_messages_look_like_is_held_against_the_intent_models_training() {
        var sample = new Sample();
        for (int i = 0; i < SIZE; i++) {
            sample.add(Mute.values(i % 3));
        }
        inForce.set(with(new Silent("model-1", List.of()), new Mute(sample.references())));
        var watch = watch();
        for (int i = 0; i < SIZE; i++) {
            watch.taken(Lenient.waiting("d-" + i, AT), decided(List.of(), "model-1"));
        }
        watch.look();
        watch.share(Schedulers.immediate()).block();

        assertThat(drift(watch, "messageWords")).isEqualTo(Drift.ALERT);
        assertThat(watch.report().readings()).extracting(Reading::model).containsOnly("mute");
        assertThat(watch.report().model()).isEqualTo("model-1");
    }

    @Test
    void another_model_takes_a_reference_of_its_own_and_what_is_learned_in_between_does_not() {
        var watch = watch();
        traffic(watch, SIZE, 40, 0.1, "model-1+aaa");
        traffic(watch, SIZE, 80, 0.1, "model-1+bbb");
        assertThat(watch.report().drift()).isEqualTo(Drift.ALERT);

        force("model-2", List.of());
        traffic(watch, SIZE, 80, 0.1, "model-2");
        traffic(watch, SIZE, 80, 0.1, "model-2");
        assertThat(watch.report().model()).isEqualTo("model-2");
        assertThat(watch.report().drift()).isEqualTo(Drift.STABLE);
        assertThat(watch.report().readings()).extracting(Reading::model).containsOnly("model-2");
        assertThat(meters.find("leme.drift.psi").tag("model", "model-1").gauges())
                .as("metrics of a model that no longer decides")
                .isEmpty();
    }

    @Test
    void a_model_that_decides_on_a_share_does_not_disturb_the_one_in_force() {
        var watch = watch();
        traffic(watch, SIZE, 40, 0.1, "model-1");
        for (int i = 0; i < SIZE; i++) {
            watch.taken(SOMEBODY, decision(80, 0.1, "challenger"));
            watch.taken(SOMEBODY, decision(40, 0.1, "model-1"));
            watch.look();
        }
        watch.share(Schedulers.immediate()).block();

        assertThat(watch.report().model()).isEqualTo("model-1");
        assertThat(watch.report().drift()).isEqualTo(Drift.STABLE);
        assertThat(watch.report().readings()).isNotEmpty();
    }

    @Test
    void replicas_say_the_same_and_a_restart_goes_on_where_it_was() {
        var one = watch();
        var other = watch();
        traffic(one, SIZE, 40, 0.1, "model-1");
        for (int i = 0; i < SIZE / 2; i++) {
            one.taken(SOMEBODY, decision(80, 0.1, "model-1"));
            other.taken(SOMEBODY, decision(80, 0.1, "model-1"));
        }
        share(other);
        for (int i = 0; i < SIZE / 2; i++) {
            other.taken(SOMEBODY, decision(80, 0.1, "model-1"));
        }
        share(other);
        share(one);
        share(other);
        var again = watch();
        share(again);

        assertThat(drift(one, "tenureMonths")).isEqualTo(Drift.ALERT);
        assertThat(one.report().readings()).isNotEmpty().allMatch(reading -> reading.count() == SIZE);
        assertThat(other.report().readings()).isEqualTo(one.report().readings());
        assertThat(again.report().readings()).isEqualTo(one.report().readings());
        assertThat(again.report().looked()).isZero();
    }

    @Test
    void counts_wait_while_the_record_is_away_and_none_is_lost() {
        var watch = watch();
        traffic(watch, SIZE, 40, 0.1, "model-1");
        tallies.cutOff();
        traffic(watch, SIZE, 80, 0.1, "model-1");

        assertThat(watch.report().drift()).isEqualTo(Drift.STABLE);
        assertThat(watch.report().asOf()).isBefore(AT.plusSeconds(1));

        tallies.reconnect();
        share(watch);
        assertThat(drift(watch, "tenureMonths")).isEqualTo(Drift.ALERT);
        assertThat(watch.report().readings()).allMatch(reading -> reading.count() == SIZE);
        assertThat(watch.report().asOf()).isAfter(AT.plusSeconds(60));
    }

    @Test
    void what_a_replica_saw_is_a_counter_that_adds_up() {
        var watch = watch();
        traffic(watch, SIZE, 40, 0.1, "model-1");
        traffic(watch, 500, 40, 0.1, "model-1");

        assertThat(meters.find("leme.drift.values").tag("measure", "channel").counters())
                .extracting(counter -> counter.getId().getTag("bin") + " " + counter.count())
                .contains("WHATSAPP 500.0");
        assertThat(meters.find("leme.drift.values").tag("measure", "tenureMonths").counters().stream()
                        .mapToDouble(Counter::count)
                        .sum())
                .isEqualTo(500);
    }

    @Test
    void a_flood_makes_nobody_wait_and_what_is_left_out_is_counted() {
        var watch = watch();
        for (int i = 0; i < 10_000; i++) {
            watch.taken(SOMEBODY, decision(40, 0.1, "model-1"));
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

        share(watch);
        results.set(window(4_000, 0.05));
        judge(watch);

        assertThat(value(watch, "propensity", Reading.Kind.CALIBRATION)).isCloseTo(0.5, within(0.001));
        assertThat(value(watch, "responseRate", Reading.Kind.OUTCOME)).isCloseTo(-0.5, within(0.001));
        assertThat(drift(watch, "responseRate")).isEqualTo(Drift.ALERT);
        assertThat(meters.get("leme.drift.calibration").gauge().value()).isCloseTo(0.5, within(0.001));
        assertThat(meters.get("leme.drift.calibration.error").gauge().value()).isCloseTo(0.05, within(0.001));
    }

    @Test
    void the_rate_of_the_training_is_what_responses_are_held_against() {
        force("model-2", List.of(Outcomes.reference(window(10_000, 0.2))));
        var watch = watch();
        results.set(window(4_000, 0.1));
        judge(watch);

        assertThat(value(watch, "responseRate", Reading.Kind.OUTCOME)).isCloseTo(-0.5, within(0.001));
        assertThat(watch.report().readings())
                .filteredOn(reading -> reading.kind() == Reading.Kind.OUTCOME)
                .extracting(Reading::against)
                .containsExactly(Against.TRAINING);
    }

    @Test
    void a_record_that_cannot_be_asked_leaves_what_was_known() {
        tallies.cutOff();
        var watch = watch((attribution, model, now) -> Mono.error(new IllegalStateException("away")));

        judge(watch);
        share(watch);

        assertThat(watch.report().readings()).isEmpty();
        assertThat(watch.report().asOf()).isNull();
    }

    private DriftWatch watch() {
        return watch((attribution, model, now) -> Mono.just(results.get()));
    }

    private DriftWatch watch(Results come) {
        var bundles = new Bundles() {
            @Override
            public Bundle current() {
                return inForce.get();
            }

            @Override
            public Mono<Bundle> of(String revision) {
                return Mono.empty();
            }
        };
        return new DriftWatch(
                bundles, come, tallies, new DriftWatch.Settings(SIZE, SIZE, Duration.ofMinutes(1)), clock, meters);
    }

    private void force(String model, List<Reference> references) {
        inForce.set(with(new Silent(model, references), new Mute()));
    }

    private static Bundle with(Propensities propensities, MessageReader reader) {
        return Bundle.of(
                BUNDLE.rules(),
                BUNDLE.catalogue(),
                BUNDLE.routing(),
                BUNDLE.retention(),
                reader,
                propensities,
                Experiment.NONE);
    }

    private static void judge(DriftWatch watch) {
        watch.judge(Schedulers.immediate()).block();
    }

    /** Counts what waits, a minute later puts it together. */
    private void share(DriftWatch watch) {
        watch.look();
        clock.advance(Duration.ofMinutes(1));
        watch.share(Schedulers.immediate()).block();
    }

    /** As many decisions, put together at once. */
    private void traffic(DriftWatch watch, int decisions, double tenure, double propensity, String model) {
        for (int i = 0; i < decisions; i++) {
            watch.taken(SOMEBODY, decision(tenure, propensity, model));
            if (i % 1000 == 0) {
                watch.look();
            }
        }
        watch.look();
        watch.share(Schedulers.immediate()).block();
        clock.advance(Duration.ofMinutes(1));
    }

    private double gauge(String name, String measure) {
        return meters.get(name).tag("measure", measure).gauge().value();
    }

    private static Situation silent(Situation waiting) {
        return new Situation(
                waiting.id(),
                waiting.tenant(),
                waiting.customerKey(),
                waiting.at(),
                Placement.OUTBOUND,
                waiting.channel(),
                waiting.channels(),
                null,
                waiting.file(),
                null,
                waiting.budget(),
                waiting.limit(),
                waiting.degradations());
    }

    private Decision decision(double tenure, double propensity, String model) {
        int months = (int) Math.round(Math.abs(random.nextGaussian()) * tenure);
        double revenue = Math.exp(random.nextGaussian() + 4);
        double probability = Math.clamp(propensity * Math.exp(0.5 * random.nextGaussian()), 0.001, 0.9);
        var profile = new Profile(
                months, revenue, random.nextInt(4), false, "WHATSAPP", random.nextInt(24), false, 0, 0, 0, false);
        var score = Score.of(new Propensity(probability), 10, 0, 1, 1, List.of(), new Basis(probability, 0.5, profile));
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
        return decided(List.of(placed), model);
    }

    private static Decision decided(List<Placed> actions, String model) {
        var texts = new Texts("um", "one");
        var versions = new Bundle.Versions("r", "c", "ro", "re", "mute", model, "none");
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
                actions,
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

    /** A reader to which every message has five words. */
    private record Mute(List<Reference> references) implements MessageReader {

        Mute() {
            this(List.of());
        }

        static Map<String, Value> values(int words) {
            return Map.of("messageWords", Value.of(words));
        }

        @Override
        public leme.models.message.Reading read(String text) {
            return new leme.models.message.Reading(
                    "pt-BR", List.of(), 1, Lane.UNSURE, 0, Tone.NEUTRAL, java.util.Set.of(), List.of(), List.of());
        }

        @Override
        public Optional<Watched> watch(String text) {
            return Optional.of(new Watched(baselines().getFirst(), values(5)));
        }

        @Override
        public List<Baseline> baselines() {
            return List.of(new Baseline("mute", references));
        }

        @Override
        public String version() {
            return "mute";
        }
    }

    private record Silent(String version, List<Reference> references) implements Propensities {

        @Override
        public Score score(String action, String group, double prior, Profile profile) {
            return new Score(prior, List.of());
        }
    }
}
