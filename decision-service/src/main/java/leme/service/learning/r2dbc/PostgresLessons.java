package leme.service.learning.r2dbc;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import leme.models.online.Lesson;
import leme.models.online.Posterior;
import leme.models.online.PosteriorFile;
import leme.service.bundle.Artefact;
import leme.service.learning.Attribution;
import leme.service.learning.Bases;
import leme.service.learning.Learner;
import leme.service.learning.Lessons;
import leme.service.learning.PosteriorRecipe;
import leme.service.record.r2dbc.Columns;
import leme.service.record.r2dbc.Postgres;
import org.springframework.r2dbc.connection.R2dbcTransactionManager;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * {@link Lessons} in Postgres. A step is one transaction under an advisory lock that ends with it: whoever dies in the
 * middle leaves nothing behind, and the next learner finds the same outcomes waiting.
 */
public final class PostgresLessons implements Lessons {

    private static final String LOCK = "SELECT pg_try_advisory_xact_lock(hashtext('leme/learning')) AS mine";

    /** Lessons in one snapshot more; a chain that is far behind catches up over several. */
    private static final int MOST = 5_000;

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Postgres postgres;
    private final Waiting waiting;
    private final TransactionalOperator transaction;

    public PostgresLessons(Postgres postgres) {
        this.postgres = postgres;
        this.waiting = new Waiting(postgres);
        this.transaction = TransactionalOperator.create(
                new R2dbcTransactionManager(postgres.client().getConnectionFactory()));
    }

    @Override
    public Mono<Step> learn(Learner learner, Attribution attribution, Instant now) {
        return isBusy(learner.base(), attribution, now)
                .flatMap(busy ->
                        busy ? transaction.transactional(locked(learner, attribution, now)) : Mono.just(Step.NOTHING))
                .timeout(PATIENCE);
    }

    /** Whether there is anything to do at all: mostly there is not, and then no transaction is begun. */
    private Mono<Boolean> isBusy(String base, Attribution attribution, Instant now) {
        return waiting.isAny(attribution, now).flatMap(any -> any ? Mono.just(true) : isBehind(base));
    }

    private Mono<Boolean> isBehind(String base) {
        return end().flatMap(end -> head(base).map(head -> head.through() < end).defaultIfEmpty(end > 0));
    }

    private Mono<Step> locked(Learner learner, Attribution attribution, Instant now) {
        return postgres.sql(LOCK)
                .map(row -> new Columns(row).get("mine", Boolean.class))
                .one()
                .flatMap(mine -> mine ? step(learner, attribution, now) : Mono.just(Step.NOTHING));
    }

    private Mono<Step> step(Learner learner, Attribution attribution, Instant now) {
        return end().flatMap(end -> waiting.taught(attribution, now)
                .flatMap(taught -> append(end, taught.lessons())
                        .then(waiting.done(taught))
                        .then(advance(learner, end, end + taught.lessons().size()))
                        .map(advanced -> new Step(taught.lessons().size(), taught.isMore() || !advanced))));
    }

    private Mono<Long> end() {
        return postgres.sql("SELECT coalesce(max(entry), 0) AS last FROM lessons")
                .map(row -> new Columns(row).get("last", Long.class))
                .one();
    }

    private Mono<Void> append(long end, List<Taught.Entry> lessons) {
        return lessons.isEmpty()
                ? Mono.empty()
                : postgres.sql("""
                        INSERT INTO lessons (entry, tenant, decision_id, action, action_group, fact, basis)
                        SELECT :end + n, l->>'tenant', l->>'decisionId', l->>'action', l->>'group', l->>'fact', l->'basis'
                        FROM jsonb_array_elements(:lessons::jsonb) WITH ORDINALITY AS t(l, n)""")
                        .bind("end", end)
                        .bind("lessons", Taught.json(lessons))
                        .then();
    }

    /**
     * Brings the chain of a trained model to the end of the ledger, or {@link #MOST} lessons nearer. A chain begins with
     * the first lesson after its model was first seen: what came before, it was trained on.
     */
    private Mono<Boolean> advance(Learner learner, long before, long end) {
        return head(learner.base())
                .defaultIfEmpty(new Head(learner.base(), before, before, ""))
                .flatMap(head -> head.through() == end && !head.digest().isEmpty() || end == 0
                        ? Mono.just(true)
                        : posterior(head)
                                .flatMap(posterior ->
                                        advance(learner, posterior, head, Math.min(end, head.through() + MOST)))
                                .map(through -> through == end));
    }

    private Mono<Long> advance(Learner learner, Posterior posterior, Head head, long through) {
        return replay(head.through(), through).map(learner.sees()).collectList().flatMap(more -> {
            var artefact = PosteriorRecipe.artefact(posterior.after(more));
            return keep(artefact)
                    .then(postgres.sql("""
                                    INSERT INTO posteriors (base, since, through, digest)
                                    VALUES (:base, :since, :through, :digest)""")
                            .bind("base", head.base())
                            .bind("since", head.since())
                            .bind("through", through)
                            .bind("digest", artefact.digest())
                            .then())
                    .thenReturn(through);
        });
    }

    private Mono<Posterior> posterior(Head head) {
        return head.digest().isEmpty()
                ? Mono.just(Posterior.around(head.base()))
                : snapshot(head.digest()).map(artefact -> PosteriorFile.read(artefact.bytes()));
    }

    private Mono<Void> keep(Artefact artefact) {
        return postgres.sql("""
                        INSERT INTO artefacts (digest, kind, media, bytes) VALUES (:digest, :kind, :media, :bytes)
                        ON CONFLICT DO NOTHING""")
                .bind("digest", artefact.digest())
                .bind("kind", artefact.kind())
                .bind("media", artefact.media())
                .bind("bytes", java.nio.ByteBuffer.wrap(artefact.bytes()))
                .then();
    }

    @Override
    public Mono<Head> head(String base) {
        return postgres.sql("""
                        SELECT since, through, digest FROM posteriors
                        WHERE base = :base ORDER BY through DESC LIMIT 1""")
                .bind("base", base)
                .map(row -> {
                    var columns = new Columns(row);
                    return new Head(
                            base,
                            columns.get("since", Long.class),
                            columns.get("through", Long.class),
                            columns.text("digest"));
                })
                .one()
                .timeout(PATIENCE);
    }

    @Override
    public Mono<Artefact> snapshot(String digest) {
        return postgres.sql("SELECT media, bytes FROM artefacts WHERE kind = :kind AND digest = :digest")
                .bind("kind", PosteriorRecipe.KIND)
                .bind("digest", digest)
                .map(row -> {
                    var columns = new Columns(row);
                    var buffer = columns.get("bytes", java.nio.ByteBuffer.class);
                    var bytes = new byte[buffer.remaining()];
                    buffer.get(bytes);
                    return new Artefact(digest, PosteriorRecipe.KIND, columns.text("media"), bytes);
                })
                .one();
    }

    @Override
    public Mono<Duration> lag() {
        return waiting.lag();
    }

    @Override
    public Flux<Lesson> replay(long since, long through) {
        return postgres.sql("""
                        SELECT fact, action, action_group, basis::text AS basis FROM lessons
                        WHERE entry > :since AND entry <= :through ORDER BY entry""")
                .bind("since", since)
                .bind("through", through)
                .map(row -> {
                    var columns = new Columns(row);
                    return new Lesson(
                            columns.name("fact", Lesson.Fact.class),
                            columns.text("action"),
                            columns.text("action_group"),
                            Bases.of(columns.text("basis")));
                })
                .all();
    }
}
