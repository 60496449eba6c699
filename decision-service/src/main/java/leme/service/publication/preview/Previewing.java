package leme.service.publication.preview;

import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import leme.engine.Bundle;
import leme.engine.experiment.Experiment;
import leme.engine.preview.Occasion;
import leme.service.bundle.Assembly;
import leme.service.bundle.Ingredient;
import leme.service.bundle.LiveBundles;
import leme.service.decision.Export;
import leme.service.publication.preview.Preview.End;
import leme.service.record.Archive;
import leme.service.record.Recorded;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * Takes the latest decisions of all tenants again under what decides and under a version that was built, one after the
 * other on one thread that answers nobody. Bounded in decisions and in time; what it did not come to is said. A preview is
 * evidence, not a test: whatever becomes of it, the check stands.
 */
public final class Previewing {

    private static final Logger LOG = LoggerFactory.getLogger(Previewing.class);

    private static final Duration READING = Duration.ofSeconds(10);

    private final Archive archive;
    private final LiveBundles bundles;
    private final Scheduler computing;
    private final Bounds bounds;

    /**
     * How much a preview may take.
     *
     * @param decisions at most so many; 0 for no preview
     * @param patience at most so long, apart from reading them
     */
    public record Bounds(int decisions, Duration patience) {}

    /** {@code computing} is the scheduler of checks. */
    public Previewing(Archive archive, LiveBundles bundles, Scheduler computing, Bounds bounds) {
        this.archive = archive;
        this.bundles = bundles;
        this.computing = computing;
        this.bounds = bounds;
    }

    /**
     * What an ingredient would have changed; never fails. Empty when previews are off.
     *
     * @param progress is told how many decisions are done
     */
    public Mono<Preview> of(Ingredient ingredient, LongConsumer progress) {
        var against = bundles.deployed().version(ingredient.artefact().kind());
        return bounds.decisions() == 0
                ? Mono.<Preview>empty()
                : archive.latest(bounds.decisions())
                        .collectList()
                        .timeout(READING)
                        .publishOn(computing)
                        .map(past -> compared(past, ingredient, against, progress))
                        .onErrorResume(failure -> Mono.just(Preview.none(against, ended(failure))));
    }

    private static End ended(Throwable failure) {
        LOG.warn("a preview came to no end: {}", failure.toString());
        return failure instanceof Unable ? End.FAILED : End.RECORD_UNREACHABLE;
    }

    private Preview compared(
            List<Recorded> past, Ingredient ingredient, @Nullable String against, LongConsumer progress) {
        if (past.isEmpty()) {
            return Preview.none(against, End.NOTHING_ON_RECORD);
        }
        var current = bundles.current();
        try {
            return switch (ingredient.in(current)) {
                case Assembly.Sound(var bundle) -> compared(past, current, bundle, against, progress);
                case Assembly.Faulty faulty -> Preview.none(against, End.FAILED);
            };
        } catch (RuntimeException failure) {
            throw new Unable(failure);
        }
    }

    private Preview compared(
            List<Recorded> past, Bundle current, Bundle next, @Nullable String against, LongConsumer progress) {
        var unreadable = new AtomicLong();
        var late = new AtomicBoolean();
        var occasions = past.stream()
                .flatMap(decision -> Export.occasion(decision)
                        .or(() -> {
                            unreadable.incrementAndGet();
                            return java.util.Optional.empty();
                        })
                        .stream());
        var report = new leme.engine.preview.Preview(still(current), still(next))
                .inTurn(inTime(occasions.iterator(), late), progress);
        return Preview.of(against, late.get() ? End.TIME_OVER : End.ALL, unreadable.get(), report);
    }

    /** Ends when the time is over. */
    private Iterator<Occasion> inTime(Iterator<Occasion> occasions, AtomicBoolean late) {
        long start = System.nanoTime();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                boolean more = occasions.hasNext();
                late.set(more && System.nanoTime() - start > bounds.patience().toNanos());
                return more && !late.get();
            }

            @Override
            public Occasion next() {
                return occasions.next();
            }
        };
    }

    /** Nothing is left to chance: what differs is the doing of what governs. */
    private static Bundle still(Bundle bundle) {
        return Bundle.of(
                bundle.rules(),
                bundle.catalogue(),
                bundle.routing(),
                bundle.retention(),
                bundle.reader(),
                bundle.propensities(),
                Experiment.NONE);
    }

    /** The comparison itself failed, and not the record. */
    private static final class Unable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Unable(Throwable cause) {
            super(cause);
        }
    }
}
