package leme.service.publication.ledger;

import org.jspecify.annotations.Nullable;

/** What somebody wants to do with a version. */
public sealed interface Move {

    String actor();

    String note();

    /** Brings a version; {@code evidence} is what the ledger keeps of it, a JSON object, e.g. a model's lineage. */
    record Submit(String version, String actor, String note, String evidence) implements Move {

        public Submit(String version, String actor, String note) {
            this(version, actor, note, Entry.NO_EVIDENCE);
        }
    }

    /** Tells what a check found; {@code evidence} is its report as a JSON object. */
    record Check(String version, String actor, boolean sound, String evidence) implements Move {
        @Override
        public String note() {
            return "";
        }
    }

    /** Agrees; {@code deciding} is what decides when nothing was published yet, null when that is not known. */
    record Approve(
            String version,
            String actor,
            String note,
            @Nullable String deciding) implements Move {}

    /** Refuses, or takes back. */
    record Reject(String version, String actor, String note) implements Move {}

    /** Puts in force; {@code deciding} as in {@link Approve}. */
    record Activate(
            String version,
            String actor,
            String note,
            @Nullable String deciding) implements Move {}

    /** Goes back to a version that decided before; to the previous one when {@code version} is null. */
    record RollBack(@Nullable String version, String actor, String note) implements Move {}

    /** Lets a version be computed beside the one in force, on a share of decisions above 0 and at most 1. */
    record Shadow(String version, double share, String actor, String note) implements Move {

        public Shadow {
            if (!(share > 0 && share <= 1)) {
                throw new IllegalArgumentException("share `" + share + "` must be above 0 and at most 1");
            }
        }
    }

    /** Ends that. */
    record Unshadow(String version, String actor, String note) implements Move {}

    /** Lets a version decide for a share of customers, above 0 and below 1, beside the one in force. */
    record Challenge(String version, double share, String actor, String note) implements Move {

        public Challenge {
            if (!(share > 0 && share < 1)) {
                throw new IllegalArgumentException("share `" + share + "` must be above 0 and below 1");
            }
        }
    }

    /** Ends that. */
    record Unchallenge(String version, String actor, String note) implements Move {}

    /** Gives a version a name, which another version may have had; nothing follows from it. */
    record Alias(String version, String alias, String actor, String note) implements Move {}

    /** Takes it away. */
    record Unalias(String version, String alias, String actor, String note) implements Move {}

    /** Lets a version never decide again. */
    record Retire(String version, String actor, String note) implements Move {}
}
