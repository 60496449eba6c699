package leme.service.publication;

import java.util.List;
import leme.service.bundle.Artefact;
import leme.service.publication.ledger.Entry;

/** What comes of packing a submission. */
public sealed interface Packed {

    /**
     * One file, ready to be stored.
     *
     * @param evidence what the ledger is to keep of it, a JSON object
     */
    record Whole(Artefact artefact, String evidence) implements Packed {

        public Whole(Artefact artefact) {
            this(artefact, Entry.NO_EVIDENCE);
        }
    }

    /** It cannot be packed. */
    record Unfit(List<Finding> findings) implements Packed {

        public Unfit {
            findings = List.copyOf(findings);
        }
    }
}
