package leme.service.publication.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A version and how far it has come.
 *
 * @param kind what is published
 * @param version of it
 * @param state where it stands
 * @param authors everybody who ever submitted it, the latest last; none for what came with the service
 * @param approver who agreed to it; null while nobody has
 * @param approvedOver what was in force when they did; null when nothing was
 * @param at when it last changed
 * @param note of the last submission
 */
public record Publication(
        String kind,
        String version,
        State state,
        List<String> authors,
        @Nullable String approver,
        @Nullable String approvedOver,
        Instant at,
        String note) {

    public Publication {
        authors = List.copyOf(authors);
    }

    /** Whoever brought it last; "" for what came with the service. */
    public String author() {
        return authors.isEmpty() ? "" : authors.getLast();
    }

    /** INVARIANT: whoever wrote any of it does not approve it. */
    public boolean isBy(String actor) {
        return authors.contains(actor);
    }

    static Publication shipped(Entry first, String version) {
        return new Publication(first.kind(), version, State.FORMER, List.of(), null, null, first.at(), "");
    }

    static Publication submitted(@Nullable Publication before, Entry entry) {
        var authors = new ArrayList<>(before == null ? List.<String>of() : before.authors());
        authors.remove(entry.actor());
        authors.add(entry.actor());
        return new Publication(
                entry.kind(), entry.version(), State.DRAFT, authors, null, null, entry.at(), entry.note());
    }

    Publication approved(Entry entry) {
        return new Publication(kind, version, State.APPROVED, authors, entry.actor(), entry.over(), entry.at(), note);
    }

    Publication in(State next, Instant when) {
        return new Publication(kind, version, next, authors, approver, approvedOver, when, note);
    }
}
