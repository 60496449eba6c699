package leme.service.drift.r2dbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import leme.models.drift.CalibrationWindow;
import leme.models.online.Lesson.Basis;
import leme.models.propensity.Profile;
import leme.rules.catalogue.Reward;
import leme.rules.catalogue.Reward.Signal;
import leme.rules.fact.Channel;
import leme.rules.fact.Contact;
import leme.rules.fact.Purpose;
import leme.service.fake.Given;
import leme.service.learning.Attribution;
import leme.service.learning.Bases;
import leme.service.learning.Learner;
import leme.service.learning.r2dbc.PostgresLessons;
import leme.service.publication.r2dbc.PostgresPublications;
import leme.service.publication.store.Manifest;
import leme.service.publication.store.Manifest.Part;
import leme.service.record.Outcome;
import leme.service.record.Outcome.Kind;
import leme.service.record.Recorded;
import leme.service.record.Summary;
import leme.service.record.r2dbc.PostgresRecord;
import leme.service.record.r2dbc.TestRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What came of propensities, out of a real ledger of lessons. */
@Timeout(60)
class PostgresResultsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration WINDOW = Duration.ofHours(3);
    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MICROS);
    private static final Basis BASIS =
            new Basis(0.3, 0.7, new Profile(12, 59.9, 1, false, "WHATSAPP", 15, false, 1, 0, 0, false));

    private final PostgresRecord record = TestRecord.shared();
    private final String tenant = Given.tenant();
    private final String bundle = "bundle-" + UUID.randomUUID();
    private final String group = "g-" + UUID.randomUUID();
    private final Attribution attribution =
            new Attribution(Map.of(group, new Reward(Set.of(Signal.CONVERTED), WINDOW, WINDOW, 0)));

    @Test
    void what_was_answered_and_what_was_not_is_counted_by_what_was_promised_once_its_window_is_over() {
        for (int i = 0; i < 10; i++) {
            var decision = decided(i < 8 ? 0.25 : 0.75, NOW.minus(Duration.ofHours(5)));
            if (i % 2 == 0) {
                converted(decision);
            }
        }
        // Answered already, but others shown with it may still be: it does not count yet.
        converted(decided(0.25, NOW.minus(Duration.ofHours(1))));
        learn();

        var window = window();

        assertThat(window.count()).isEqualTo(10);
        assertThat(window.observed()).isEqualTo(5);
        assertThat(window.bins().get(2).count()).isEqualTo(8);
        assertThat(window.bins().get(7).expected()).isCloseTo(1.5, within(1e-9));
        assertThat(window.ratio()).isCloseTo(5 / 3.5, within(1e-9));
    }

    @Test
    void what_another_model_promised_is_not_held_against_this_one() {
        for (int i = 0; i < 10; i++) {
            converted(decided(0.25, NOW.minus(Duration.ofHours(5)), i < 4 ? bundle : bundle + "-other"));
        }
        learn();

        assertThat(window().count()).isEqualTo(4);
    }

    @Test
    void of_a_group_that_was_never_shown_nothing_is_counted() {
        assertThat(window().count()).isZero();
    }

    private CalibrationWindow window() {
        return Objects.requireNonNull(new PostgresResults(record.postgres())
                .lately(attribution, "model-1", NOW)
                .block(PATIENCE));
    }

    private void learn() {
        var lessons = new PostgresLessons(record.postgres());
        var base = "model-" + UUID.randomUUID();
        for (int step = 0; step < 50; step++) {
            if (!Objects.requireNonNull(lessons.learn(Learner.asDecided(base), attribution, NOW)
                            .block(PATIENCE))
                    .isMore()) {
                return;
            }
        }
    }

    private void ranUnder(String revision, String model) {
        PostgresPublications.in(record)
                .manifests()
                .keep(new Manifest(revision, List.of(Part.named("propensity-model", model))))
                .block(PATIENCE);
    }

    private Recorded decided(double propensity, Instant at) {
        return decided(propensity, at, bundle);
    }

    private Recorded decided(double propensity, Instant at, String revision) {
        ranUnder(bundle, "model-1+0123456789ab");
        ranUnder(bundle + "-other", "model-2");
        var contact = new Contact("offer", group, Purpose.PROMOTIONAL, Channel.WHATSAPP, at, Contact.Response.NONE);
        var boring = Given.decision(tenant, "c-1", at, Given.making(contact));
        var summary = boring.summary();
        var decision = new Recorded(
                boring.id(),
                tenant,
                boring.customerKey(),
                at,
                boring.channel(),
                boring.messageId(),
                boring.bodyHash(),
                new Summary(summary.placement(), null, null, "offer", revision, 1, propensity, 1.0),
                boring.situation(),
                "{\"actions\":[{\"action\":\"offer\",\"score\":{\"basis\":" + Bases.json(BASIS) + "}}]}",
                boring.effects());
        record.decisions().record(List.of(decision)).block(PATIENCE);
        return decision;
    }

    private void converted(Recorded about) {
        record.outcomes()
                .record(
                        new Outcome(
                                tenant,
                                "o-" + about.id(),
                                about.id(),
                                "offer",
                                Kind.CONVERTED,
                                about.at().plusSeconds(60),
                                0,
                                null),
                        about)
                .block(PATIENCE);
    }
}
