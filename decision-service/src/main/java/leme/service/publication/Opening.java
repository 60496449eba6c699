package leme.service.publication;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import leme.service.bundle.Artefact;
import leme.service.publication.store.Outrun;
import leme.service.publication.store.PublicationRecord;
import leme.service.publication.store.Shelf;
import leme.service.record.RecordRefused;
import leme.service.record.RecordUnreachable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * What a replica starts with: what the ledger says is in force; when nobody can be asked, what decided here last. Blocks:
 * for the start of the service only.
 */
public final class Opening {

    private static final Logger LOG = LoggerFactory.getLogger(Opening.class);
    private static final Duration BETWEEN = Duration.ofMillis(250);

    private final PublicationRecord record;
    private final Ledgers ledgers;
    private final Kinds kinds;
    private final Shelf shelf;
    private final Patience patience;
    private final Set<String> guessed = ConcurrentHashMap.newKeySet();
    private volatile boolean away;

    /**
     * How long the record is asked again and again: on a busy machine the first answer takes a while.
     *
     * @param remembering when this machine remembers what decided here last
     * @param guessing when it does not, and would have to guess
     */
    public record Patience(Duration remembering, Duration guessing) {}

    public Opening(PublicationRecord record, Ledgers ledgers, Kinds kinds, Shelf shelf, Patience patience) {
        this.record = record;
        this.ledgers = ledgers;
        this.kinds = kinds;
        this.shelf = shelf;
        this.patience = patience;
    }

    /** The artefact to start with; empty when nothing was ever published, as far as can be known. */
    public Optional<Artefact> artefact(String kind) {
        var last = shelf.lastGood(kind);
        if (away) {
            return instead(kind, last, "it did not answer just now");
        }
        var waiting = last.isPresent() ? patience.remembering() : patience.guessing();
        try {
            var reading = insisting(ledgers.read(kind)).block(waiting);
            var active = reading == null ? null : reading.ledger().active();
            return active == null ? Optional.empty() : Optional.of(bytes(kind, active, waiting));
        } catch (RecordUnreachable | RecordRefused | Outrun | IllegalStateException unanswered) {
            away = true;
            return instead(kind, last, String.valueOf(unanswered.getMessage()));
        }
    }

    /** Whoever did not answer once is not waited for again: each kind would delay the start by as much. */
    private Optional<Artefact> instead(String kind, Optional<Artefact> last, String why) {
        if (last.isEmpty()) {
            guessed.add(kind);
        }
        LOG.warn(
                "what is in force cannot be asked: {}. Starting with {}",
                why,
                last.map(artefact -> "the " + kind + " that decided here last, `" + artefact.version() + "`")
                        .orElse("the " + kind + " that came with the service"));
        return last;
    }

    /** Whether it started with what came with the service, without knowing that nothing else of a kind is in force. */
    public boolean isGuess(String kind) {
        return guessed.contains(kind);
    }

    private static <T> Mono<T> insisting(Mono<T> asked) {
        return asked.retryWhen(Retry.fixedDelay(Long.MAX_VALUE, BETWEEN).filter(RecordUnreachable.class::isInstance));
    }

    private Artefact bytes(String kind, String version, Duration waiting) {
        return shelf.byVersion(kind, kinds.get(kind).media(), version).orElseGet(() -> {
            var found = insisting(record.artefacts().find(kind, version)).block(waiting);
            if (found == null) {
                throw new IllegalStateException("the bytes of " + kind + " `" + version + "` are not in the record");
            }
            return found;
        });
    }

    /** A folder that is watched asks nobody; what is published was asked for. Both at once would be neither. */
    public void refuseToWatch(String kind) {
        var published = artefact(kind);
        if (published.isPresent()) {
            throw new IllegalStateException("`leme.watch` is on, but " + kind + " `"
                    + published.get().version()
                    + "` is published here: a watched folder would overrule what two people agreed to."
                    + " Maybe develop on a database and a data folder of your own.");
        }
    }
}
