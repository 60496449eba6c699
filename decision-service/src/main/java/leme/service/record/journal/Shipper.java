package leme.service.record.journal;

import java.time.Duration;
import java.util.List;
import leme.service.record.Decisions;
import leme.service.record.RecordRefused;
import leme.service.record.Recorded;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.util.retry.Retry;

/**
 * Ships the journal to the record, in order and in batches, for as long as it takes: after a failure it waits longer
 * each time, up to a few seconds. A batch that was shipped but not remembered is shipped again; the record counts it
 * once. A decision the record will never accept is set aside, or it would hold up all others.
 */
public final class Shipper {

    private static final Logger LOG = LoggerFactory.getLogger(Shipper.class);
    private static final int BATCH = 256;
    private static final Duration IDLE = Duration.ofMillis(50);
    private static final Duration FIRST_WAIT = Duration.ofMillis(100);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private final Journal journal;
    private final Decisions record;
    private final Arrivals arrivals;

    public Shipper(Journal journal, Decisions record, Arrivals arrivals) {
        this.journal = journal;
        this.record = record;
        this.arrivals = arrivals;
    }

    /** Starts shipping, until disposed of. */
    public Disposable start() {
        return shipOnce()
                .flatMap(shipped -> shipped == 0 ? Mono.delay(IDLE).then() : Mono.<Void>empty())
                .subscribeOn(Schedulers.boundedElastic())
                .repeat()
                .retryWhen(Retry.backoff(Long.MAX_VALUE, FIRST_WAIT)
                        .maxBackoff(LONGEST_WAIT)
                        .transientErrors(true)
                        .doBeforeRetry(again -> LOG.warn(
                                "{} decisions wait to be shipped: {}",
                                journal.pending(),
                                again.failure().getMessage())))
                .subscribe();
    }

    /** Ships the next batch and answers how many decisions it held. */
    Mono<Long> shipOnce() {
        return journal.next(BATCH)
                .filter(batch -> !batch.isEmpty())
                .flatMap(batch -> deliver(batch).then(announce(batch)).thenReturn((long) batch.size()))
                .defaultIfEmpty(0L);
    }

    private Mono<Void> deliver(List<Numbered> batch) {
        return record.record(batch.stream().map(Numbered::decision).toList())
                .onErrorResume(RecordRefused.class, refused -> narrow(batch, refused));
    }

    /** Finds the decision that was refused by halving. */
    private Mono<Void> narrow(List<Numbered> batch, RecordRefused refused) {
        if (batch.size() == 1) {
            Numbered culprit = batch.getFirst();
            LOG.error(
                    "Decision `{}` is set aside: the record refuses it.",
                    culprit.decision().id(),
                    refused);
            return journal.setAside(culprit, String.valueOf(refused.getMessage()));
        }
        int half = batch.size() / 2;
        return deliver(batch.subList(0, half)).then(Mono.defer(() -> deliver(batch.subList(half, batch.size()))));
    }

    /** The order matters: until the arrival is announced, the journal still counts the effects. */
    private Mono<Void> announce(List<Numbered> batch) {
        return Flux.fromIterable(batch)
                .map(Numbered::decision)
                .filter(decision -> !decision.effects().isEmpty())
                .flatMap(this::announce)
                .then(Mono.defer(() -> journal.shipped(batch)));
    }

    private Mono<Void> announce(Recorded decision) {
        return arrivals.announce(decision.tenant(), decision.customerKey(), decision.effects());
    }
}
