package leme.service.publication;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import leme.rules.fact.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Scheduler;
import reactor.util.concurrent.Queues;

/**
 * Checks under way on this replica: one at a time, the others wait in a bounded queue. A check that dies with the process
 * leaves no trace: whoever waits for it asks again.
 */
public final class Checks {

    private static final Logger LOG = LoggerFactory.getLogger(Checks.class);
    private static final int WAITING = 8;
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final Sinks.Many<Job> jobs =
            Sinks.many().unicast().onBackpressureBuffer(Queues.<Job>get(WAITING).get());
    private final Map<String, State> under = new ConcurrentHashMap<>();

    /**
     * How far a check has come.
     *
     * @param step in one word
     * @param done of it
     * @param total of it
     */
    public record State(String step, int done, int total) {}

    /** Computes a report, where it is subscribed, and says how far it is. */
    @FunctionalInterface
    interface Work {
        Mono<Report> report(Progress progress);
    }

    /** Writes down what came of it. */
    @FunctionalInterface
    interface Record {
        Mono<?> report(Report report);
    }

    private record Job(String name, Work work, Record record) {}

    /** How far the check of a version is; empty when none is under way here. */
    public Optional<State> of(String kind, String version) {
        return Optional.ofNullable(under.get(kind + "/" + version));
    }

    /** Starts a check, unless it is under way. False when too many wait. */
    synchronized boolean start(String kind, String version, Work work, Record record) {
        var name = kind + "/" + version;
        if (under.putIfAbsent(name, new State("waiting", 0, 1)) != null) {
            return true;
        }
        boolean accepted = under.size() <= WAITING
                && jobs.tryEmitNext(new Job(name, work, record)).isSuccess();
        if (!accepted) {
            under.remove(name);
        }
        return accepted;
    }

    /** Works until disposed of. */
    public Disposable work(Scheduler scheduler) {
        return jobs.asFlux().concatMap(job -> done(job, scheduler)).subscribe();
    }

    private Mono<Void> done(Job job, Scheduler scheduler) {
        return Mono.defer(() -> job.work().report((step, done, total) -> progress(job, step, done, total)))
                .subscribeOn(scheduler)
                .timeout(LONGEST)
                .onErrorResume(failure -> Mono.just(broken(job, failure)))
                .flatMap(report -> job.record().report(report).then())
                .doOnError(failure -> LOG.warn("the check of {} was lost: {}", job.name(), failure.getMessage()))
                .onErrorComplete()
                .doFinally(end -> under.remove(job.name()));
    }

    private void progress(Job job, String step, int done, int total) {
        under.put(job.name(), new State(step, done, total));
    }

    private static Report broken(Job job, Throwable failure) {
        LOG.error("the check of {} failed", job.name(), failure);
        return Report.broken(Finding.whole(
                new Texts(
                        "a verificação não chegou ao fim: " + failure.getMessage(),
                        "the check came to no end: " + failure.getMessage()),
                new Texts(
                        "Procure regras que andam em círculos; o log do serviço diz mais",
                        "Look for rules that go in circles; the log of the service says more")));
    }
}
