package leme.service.publication;

import java.util.List;
import leme.service.bundle.Artefact;

/** What comes of packing a submission. */
public sealed interface Packed {

    /** One file, ready to be stored. */
    record Whole(Artefact artefact) implements Packed {}

    /** It cannot be packed. */
    record Unfit(List<Finding> findings) implements Packed {

        public Unfit {
            findings = List.copyOf(findings);
        }
    }
}
