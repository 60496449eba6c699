package leme.service.publication;

import java.util.List;
import leme.rules.fact.Texts;
import leme.service.publication.ledger.Ledger;
import leme.service.publication.ledger.Moved.Objection;
import leme.service.publication.ledger.Publication;

/** What comes of asking for a step in the life of a publication. */
public sealed interface Result {

    /** It stands so now. */
    record Done(Ledger ledger, Publication publication) implements Result {}

    /** The ledger does not permit it. */
    record Refused(Objection objection, Texts why) implements Result {}

    /** What was sent cannot be packed. */
    record Unfit(List<Finding> findings) implements Result {

        public Unfit {
            findings = List.copyOf(findings);
        }
    }

    /** What was sent is not what the sender says it is. */
    record Mismatch(String digest) implements Result {}

    /** It cannot be built here, so it is not put in force anywhere. */
    record Unsound(List<String> problems) implements Result {

        public Unsound {
            problems = List.copyOf(problems);
        }
    }

    /** Nothing of that kind is published. */
    record UnknownKind(String kind) implements Result {}

    /** This replica follows a folder, so what is published would not decide here. */
    record Watching() implements Result {}

    /** Too much waits to be checked. */
    record Busy() implements Result {}
}
