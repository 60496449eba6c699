package leme.service.interaction;

import java.util.List;

/** What becomes of a decision in an export. */
public sealed interface Joined {

    /** It is a row, or, where whole answers were asked for, one of each action it showed, first first. */
    record Kept(List<Interaction> interactions) implements Joined {

        public Kept {
            interactions = List.copyOf(interactions);
        }
    }

    /** It is none. */
    record LeftOut(Why why) implements Joined {}

    /** Why a decision is left out; the first that applies. */
    enum Why {
        /** The customer objected, or asked for blocking or erasure, whatever the purpose; undecided counts. */
        PRIVACY_REQUEST,
        /** It put nothing commercial first. */
        NOTHING_COMMERCIAL,
        /** Nobody said that it was sent, or the channel refused it. */
        NOT_SHOWN,
        /** The catalogue no longer has the action, or declares no reward for its group. */
        NO_REWARD,
        /** What comes of it may still come: with what came already, only successes would be seen. */
        WINDOW_OPEN,
        /** It is of a release that did not record what the choice rested on. */
        TOO_OLD
    }
}
