package leme.service.publication;

import java.time.Duration;
import java.util.Optional;
import leme.service.bundle.Artefact;
import leme.service.publication.store.Outrun;
import leme.service.publication.store.PublicationRecord;
import leme.service.publication.store.Shelf;
import leme.service.record.RecordRefused;
import leme.service.record.RecordUnreachable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a replica starts with: what the ledger says is in force; when nobody can be asked, what decided here last. Blocks:
 * for the start of the service only.
 */
public final class Opening {

    private static final Logger LOG = LoggerFactory.getLogger(Opening.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final PublicationRecord record;
    private final Ledgers ledgers;
    private final Kinds kinds;
    private final Shelf shelf;

    public Opening(PublicationRecord record, Ledgers ledgers, Kinds kinds, Shelf shelf) {
        this.record = record;
        this.ledgers = ledgers;
        this.kinds = kinds;
        this.shelf = shelf;
    }

    /** The artefact to start with; empty when nothing was ever published, as far as can be known. */
    public Optional<Artefact> artefact(String kind) {
        try {
            var reading = ledgers.read(kind).block(PATIENCE);
            var active = reading == null ? null : reading.ledger().active();
            return active == null ? Optional.empty() : Optional.of(bytes(kind, active));
        } catch (RecordUnreachable | RecordRefused | Outrun | IllegalStateException away) {
            var last = shelf.lastGood(kind);
            LOG.warn(
                    "what is in force cannot be asked: {}. Starting with {}",
                    away.getMessage(),
                    last.map(artefact -> "the " + kind + " that decided here last, `" + artefact.version() + "`")
                            .orElse("the " + kind + " that came with the service"));
            return last;
        }
    }

    private Artefact bytes(String kind, String version) {
        return shelf.byVersion(kind, kinds.get(kind).media(), version).orElseGet(() -> {
            var found = record.artefacts().find(kind, version).block(PATIENCE);
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
