package leme.service.learning.r2dbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import leme.models.online.Lesson;
import leme.models.online.Lesson.Basis;
import leme.models.online.Lesson.Fact;
import leme.models.online.Posterior;
import leme.models.online.PosteriorFile;
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
import leme.service.learning.Lessons;
import leme.service.learning.Lessons.Head;
import leme.service.learning.Lessons.Step;
import leme.service.learning.PosteriorRecipe;
import leme.service.record.Outcome;
import leme.service.record.Outcome.Kind;
import leme.service.record.Recorded;
import leme.service.record.r2dbc.PostgresRecord;
import leme.service.record.r2dbc.TestRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** The ledger of lessons: each fact once, in one order, with a snapshot that is what the ledger adds up to. */
@Timeout(60)
class PostgresLessonsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Instant SENT = Instant.now().minus(Duration.ofHours(2)).truncatedTo(ChronoUnit.MICROS);
    private static final Basis BASIS =
            new Basis(0.1234567890123, 0.7, new Profile(12, 59.9, 1, false, "WHATSAPP", 15, false, 1, 0, 0, false));

    private final PostgresRecord record = TestRecord.shared();
    private final Lessons lessons = new PostgresLessons(record.postgres());
    private final String tenant = Given.tenant();
    /** Of this test alone, on a record that others use as well. */
    private final String group = "g-" + UUID.randomUUID();

    private final String base = "model-" + UUID.randomUUID();
    private final Attribution attribution = new Attribution(
            Map.of(group, new Reward(Set.of(Signal.CONVERTED), Duration.ofDays(3), Duration.ofHours(6), 25)));

    @Test
    void an_answer_is_learned_and_moves_the_propensity() {
        var decision = decided();
        report(decision, "o-1", Kind.CONVERTED, SENT.plusSeconds(60));

        learn(SENT.plusSeconds(61));

        assertThat(facts()).containsExactly(Fact.SHOWN, Fact.ANSWERED);
        assertThat(posterior().response(group, "offer", BASIS).probability()).isGreaterThan(BASIS.trained());
    }

    @Test
    void an_outcome_reported_twice_under_one_id_or_two_counts_once() {
        var decision = decided();
        report(decision, "o-1", Kind.CONVERTED, SENT.plusSeconds(60));
        report(decision, "o-1", Kind.CONVERTED, SENT.plusSeconds(60));
        report(decision, "o-2", Kind.CONVERTED, SENT.plusSeconds(90));
        learn(SENT.plusSeconds(100));
        report(decision, "o-3", Kind.CONVERTED, SENT.plusSeconds(120));
        learn(SENT.plusSeconds(130));

        assertThat(facts()).containsExactly(Fact.SHOWN, Fact.ANSWERED);
    }

    @Test
    void silence_counts_when_its_wait_is_over_and_only_then_and_once() {
        decided();

        learn(SENT.plus(Duration.ofHours(6)));
        assertThat(facts()).isEmpty();

        learn(SENT.plus(Duration.ofHours(6)).plusMillis(1));
        learn(SENT.plus(Duration.ofHours(9)));
        assertThat(facts()).containsExactly(Fact.SHOWN);
        assertThat(posterior().response(group, "offer", BASIS).probability()).isLessThan(BASIS.trained());
    }

    @Test
    void an_answer_within_the_window_corrects_silence_and_one_after_it_does_not() {
        var corrected = decided();
        var late = decided();
        learn(SENT.plus(Duration.ofHours(7)));
        report(corrected, "o-1", Kind.CONVERTED, SENT.plus(Duration.ofDays(2)));
        report(late, "o-2", Kind.CONVERTED, SENT.plus(Duration.ofDays(4)));

        learn(SENT.plus(Duration.ofDays(4)));

        assertThat(facts()).containsExactly(Fact.SHOWN, Fact.SHOWN, Fact.ANSWERED);
    }

    @Test
    void what_the_channel_refused_was_never_shown() {
        report(decided(), "o-1", Kind.REFUSED_BY_CHANNEL, SENT.plusSeconds(5));

        learn(SENT.plus(Duration.ofDays(9)));

        assertThat(facts()).isEmpty();
    }

    @Test
    void an_outcome_that_is_here_before_its_decision_waits_for_it() {
        var decision = offer();
        report(decision, "o-1", Kind.CONVERTED, SENT.plusSeconds(60));
        learn(SENT.plusSeconds(61));
        assertThat(facts()).isEmpty();

        record.decisions().record(List.of(decision)).block(PATIENCE);
        learn(SENT.plusSeconds(62));

        assertThat(facts()).containsExactly(Fact.SHOWN, Fact.ANSWERED);
    }

    @Test
    void a_learner_that_dies_between_the_lesson_and_the_snapshot_loses_nothing() throws SQLException {
        report(decided(), "o-1", Kind.CONVERTED, SENT.plusSeconds(60));
        try (var other = TestRecord.connect();
                var statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("LOCK TABLE posteriors IN SHARE MODE");
            assertThatThrownBy(() -> lessons.learn(learner(base), attribution, SENT.plusSeconds(61))
                            .block(PATIENCE))
                    .isNotNull();
            other.rollback();
        }
        assertThat(facts()).isEmpty();
        assertThat(lessons.head(base).blockOptional(PATIENCE)).isEmpty();

        learn(SENT.plusSeconds(62));

        assertThat(facts()).containsExactly(Fact.SHOWN, Fact.ANSWERED);
    }

    @Test
    void of_two_that_learn_at_once_each_lesson_is_learned_by_one() {
        for (int round = 0; round < 8; round++) {
            for (int i = 0; i < 5; i++) {
                report(decided(), "o-" + round + "-" + i, Kind.CONVERTED, SENT.plusSeconds(60));
            }
            var one = new PostgresLessons(record.postgres())
                    .learn(learner(base), attribution, SENT.plusSeconds(61))
                    .subscribeOn(Schedulers.parallel());
            var other = new PostgresLessons(record.postgres())
                    .learn(learner(base), attribution, SENT.plusSeconds(61))
                    .subscribeOn(Schedulers.parallel());
            Mono.zip(one, other).block(PATIENCE);
        }
        learn(SENT.plusSeconds(62));

        assertThat(facts()).hasSize(8 * 5 * 2);
        ledgerAddsUp();
    }

    @Test
    void the_ledger_replayed_gives_the_same_bytes() {
        for (int i = 0; i < 30; i++) {
            var decision = decided();
            if (i % 3 == 0) {
                report(decision, "o-" + i, i % 2 == 0 ? Kind.CONVERTED : Kind.OPTED_OUT, SENT.plusSeconds(i));
            }
            if (i % 7 == 0) {
                learn(SENT.plusSeconds(40 + i));
            }
        }
        learn(SENT.plus(Duration.ofHours(7)));

        assertThat(facts()).hasSizeGreaterThan(30);
        ledgerAddsUp();
    }

    @Test
    void models_beside_the_one_in_force_learn_the_same_lessons_as_they_see_them() {
        var beside = "model-" + UUID.randomUUID();
        UnaryOperator<Lesson> otherwise = lesson -> new Lesson(
                lesson.fact(),
                lesson.action(),
                lesson.group(),
                new Lesson.Basis(0.5, lesson.basis().doubt(), lesson.basis().profile()));
        report(decided(), "o-1", Kind.CONVERTED, SENT.plusSeconds(60));
        lessons.learn(new Learner(beside, otherwise), attribution, SENT.plusSeconds(61))
                .block(PATIENCE);
        learn(SENT.plusSeconds(61));

        var head = Objects.requireNonNull(lessons.head(beside).block(PATIENCE));
        assertThat(head.through()).isEqualTo(head().through());
        var seen = lessons.replay(head.since(), head.through())
                .map(otherwise)
                .collectList()
                .block(PATIENCE);
        assertThat(PosteriorRecipe.artefact(Posterior.around(beside).after(Objects.requireNonNull(seen)))
                        .digest())
                .isEqualTo(head.digest());
        ledgerAddsUp();
    }

    @Test
    void a_model_trained_anew_begins_a_chain_of_its_own() {
        report(decided(), "o-1", Kind.CONVERTED, SENT.plusSeconds(60));
        learn(SENT.plusSeconds(61));
        var retrained = "model-" + UUID.randomUUID();

        lessons.learn(learner(retrained), attribution, SENT.plusSeconds(62)).block(PATIENCE);
        var fresh = Objects.requireNonNull(lessons.head(retrained).block(PATIENCE));
        assertThat(posterior(fresh).lessons()).isZero();

        report(decided(), "o-2", Kind.CONVERTED, SENT.plusSeconds(60));
        lessons.learn(learner(retrained), attribution, SENT.plusSeconds(63)).block(PATIENCE);
        assertThat(posterior(Objects.requireNonNull(lessons.head(retrained).block(PATIENCE)))
                        .lessons())
                .isEqualTo(2);
    }

    private void ledgerAddsUp() {
        var head = head();
        var replayed =
                lessons.replay(head.since(), head.through()).collectList().block(PATIENCE);
        var again = PosteriorRecipe.artefact(Posterior.around(base).after(Objects.requireNonNull(replayed)));
        assertThat(again.digest()).isEqualTo(head.digest());
    }

    private void learn(Instant now) {
        Step step;
        do {
            step = Objects.requireNonNull(
                    lessons.learn(learner(base), attribution, now).block(PATIENCE));
        } while (step.isMore());
    }

    private static Learner learner(String base) {
        return Learner.asDecided(base);
    }

    private Head head() {
        return Objects.requireNonNull(lessons.head(base).block(PATIENCE));
    }

    private Posterior posterior() {
        return posterior(head());
    }

    private Posterior posterior(Head head) {
        var artefact = Objects.requireNonNull(lessons.snapshot(head.digest()).block(PATIENCE));
        return PosteriorFile.read(artefact.bytes());
    }

    private List<Fact> facts() {
        var facts = new ArrayList<Fact>();
        Objects.requireNonNull(lessons.replay(0, Long.MAX_VALUE).collectList().block(PATIENCE)).stream()
                .filter(lesson -> lesson.group().equals(group))
                .forEach(lesson -> {
                    assertThat(lesson.basis()).isEqualTo(BASIS);
                    facts.add(lesson.fact());
                });
        return facts;
    }

    private Recorded decided() {
        var decision = offer();
        record.decisions().record(List.of(decision)).block(PATIENCE);
        return decision;
    }

    private Recorded offer() {
        var contact = new Contact("offer", group, Purpose.PROMOTIONAL, Channel.WHATSAPP, SENT, Contact.Response.NONE);
        var boring = Given.decision(tenant, "c-1", SENT, Given.making(contact));
        return new Recorded(
                boring.id(),
                tenant,
                boring.customerKey(),
                boring.at(),
                boring.channel(),
                boring.messageId(),
                boring.bodyHash(),
                boring.summary(),
                boring.situation(),
                "{\"actions\":[{\"action\":\"other\"},{\"action\":\"offer\",\"score\":{\"basis\":" + Bases.json(BASIS)
                        + "}}]}",
                boring.effects());
    }

    private void report(Recorded about, String id, Kind kind, Instant at) {
        record.outcomes()
                .record(new Outcome(tenant, id, about.id(), "offer", kind, at, 0, null), about)
                .block(PATIENCE);
    }
}
