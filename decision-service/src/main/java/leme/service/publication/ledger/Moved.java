package leme.service.publication.ledger;

import leme.rules.fact.Texts;

/** What comes of a {@link Move}. */
public sealed interface Moved {

    /** Permitted: this entry says so once the store accepts it. */
    record Written(Entry entry) implements Moved {}

    /** Nothing to do: it is so already. */
    record Already(Publication publication) implements Moved {}

    /** Not permitted. */
    record Refused(Objection objection, Texts why) implements Moved {}

    /** Why a move is not permitted. */
    enum Objection {
        /** The ledger knows no such version. */
        UNKNOWN_VERSION,
        /** The author may not approve. */
        SELF_APPROVAL,
        /** Another step comes first, or none comes any more. */
        OUT_OF_TURN,
        /** What it was approved to replace is no longer in force. */
        SUPERSEDED
    }
}
