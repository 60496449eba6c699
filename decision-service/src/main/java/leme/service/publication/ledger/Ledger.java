package leme.service.publication.ledger;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All that happened to the versions of one kind, and what follows from it: where each stands, which one is in force,
 * which ones were before it, and which one is a shadow. Immutable; the same entries always give the same ledger.
 *
 * <p>INVARIANT: a version is in force only if it was checked after it was last submitted, and approved after that by
 * somebody who never submitted it; or if it is the one that came with the service and decided before anything was
 * published.
 */
public final class Ledger {

    private final String kind;
    private final List<Entry> entries;
    private final Map<String, Publication> versions;
    private final List<String> decided;
    private final SortedMap<String, String> aliases;
    private final @Nullable Shadow shadow;
    private final @Nullable Challenger challenger;

    /** A version that is computed beside the one in force, on a share of decisions. */
    public record Shadow(String version, double share, long since) {}

    /** A version that decides for a share of customers, beside the one in force. */
    public record Challenger(String version, double share, long since) {}

    private Ledger(
            String kind,
            List<Entry> entries,
            Map<String, Publication> versions,
            List<String> decided,
            SortedMap<String, String> aliases,
            @Nullable Shadow shadow,
            @Nullable Challenger challenger) {
        this.kind = kind;
        this.entries = List.copyOf(entries);
        this.versions = versions;
        this.decided = List.copyOf(decided);
        this.aliases = Collections.unmodifiableSortedMap(aliases);
        this.shadow = shadow;
        this.challenger = challenger;
    }

    public static Ledger empty(String kind) {
        return new Ledger(kind, List.of(), Map.of(), List.of(), new TreeMap<>(), null, null);
    }

    /** The ledger with entries that the store accepted after those it has. */
    public Ledger with(List<Entry> later) {
        var next = this;
        for (var entry : later) {
            if (entry.number() == next.head() + 1) {
                next = next.with(entry);
            }
        }
        return next;
    }

    private Ledger with(Entry entry) {
        var all = new ArrayList<>(entries);
        all.add(entry);
        var fold = new Fold(
                new LinkedHashMap<>(versions), new ArrayList<>(decided), new TreeMap<>(aliases), shadow, challenger);
        fold.apply(entry);
        return new Ledger(kind, all, fold.versions, fold.decided, fold.aliases, fold.shadow, fold.challenger);
    }

    public String kind() {
        return kind;
    }

    /** Number of the last entry; 0 when there is none. */
    public long head() {
        return entries.size();
    }

    /** Everything that happened, oldest first. */
    public List<Entry> entries() {
        return entries;
    }

    /** Everything that happened to a version, oldest first. */
    public List<Entry> entries(String version) {
        return entries.stream().filter(entry -> entry.version().equals(version)).toList();
    }

    /** All versions, oldest first. */
    public List<Publication> publications() {
        return List.copyOf(versions.values());
    }

    public Optional<Publication> publication(String version) {
        return Optional.ofNullable(versions.get(version));
    }

    /** The version in force; null until one is activated. */
    public @Nullable String active() {
        return decided.isEmpty() ? null : decided.getLast();
    }

    /** The version approved last among those that may be activated; null when none may. */
    public @Nullable String approved() {
        return entries.reversed().stream()
                .filter(entry -> entry.event() == Event.APPROVED)
                .map(Entry::version)
                .filter(version -> publication(version)
                        .filter(known -> known.state() == State.APPROVED)
                        .isPresent())
                .findFirst()
                .orElse(null);
    }

    /** What a rollback would put in force; null when nothing was before. */
    public @Nullable String previous() {
        return decided.size() < 2 ? null : decided.get(decided.size() - 2);
    }

    /** The entry that put the active version in force; null until there is one. */
    public @Nullable Entry inForce() {
        return entries.reversed().stream()
                .filter(entry -> entry.event() == Event.ACTIVATED || entry.event() == Event.ROLLED_BACK)
                .findFirst()
                .orElse(null);
    }

    /** The shadow; null when there is none. */
    public @Nullable Shadow shadow() {
        return shadow;
    }

    /** The challenger; null when there is none. */
    public @Nullable Challenger challenger() {
        return challenger;
    }

    /** Versions by the names they were given, from which nothing follows. */
    public SortedMap<String, String> aliases() {
        return aliases;
    }

    /** The names a version was given, in order. */
    public List<String> aliases(String version) {
        return aliases.entrySet().stream()
                .filter(alias -> alias.getValue().equals(version))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The report of the last check of a version, as JSON; null before there is one. */
    public @Nullable Entry report(String version) {
        return entries(version).reversed().stream()
                .filter(entry -> entry.event() == Event.CHECKED || entry.event() == Event.CHECK_FAILED)
                .findFirst()
                .orElse(null);
    }

    /** What would come of a move. Changes nothing. */
    public Moved propose(Move move) {
        return new Referee(this).judge(move);
    }

    /** Whether a version ever decided, or came with the service. */
    boolean hasDecided(String version) {
        return entries.stream()
                .anyMatch(entry -> (entry.event() == Event.ACTIVATED
                        && (entry.version().equals(version) || version.equals(entry.over()))));
    }

    /** What follows from one more entry. */
    private static final class Fold {

        private final Map<String, Publication> versions;
        private final List<String> decided;
        private final SortedMap<String, String> aliases;
        private @Nullable Shadow shadow;
        private @Nullable Challenger challenger;

        Fold(
                Map<String, Publication> versions,
                List<String> decided,
                SortedMap<String, String> aliases,
                @Nullable Shadow shadow,
                @Nullable Challenger challenger) {
            this.versions = versions;
            this.decided = decided;
            this.aliases = aliases;
            this.shadow = shadow;
            this.challenger = challenger;
        }

        void apply(Entry entry) {
            var version = entry.version();
            switch (entry.event()) {
                case SUBMITTED -> versions.put(version, Publication.submitted(versions.get(version), entry));
                case CHECKED -> become(State.CHECKED, entry);
                case CHECK_FAILED -> become(State.FAILED, entry);
                case APPROVED -> versions.computeIfPresent(version, (same, before) -> before.approved(entry));
                case REJECTED -> {
                    become(State.REJECTED, entry);
                    endShadow(version);
                    endChallenge(version);
                }
                case ACTIVATED -> activate(entry);
                case ROLLED_BACK -> rollBack(entry);
                case SHADOWED ->
                    shadow = new Shadow(version, entry.share() == null ? 1 : entry.share(), entry.number());
                case UNSHADOWED -> endShadow(version);
                case CHALLENGED ->
                    challenger = new Challenger(
                            version, Objects.requireNonNull(entry.share(), "a challenger has a share"), entry.number());
                case UNCHALLENGED -> endChallenge(version);
                case ALIASED -> aliases.put(alias(entry), version);
                case UNALIASED -> aliases.remove(alias(entry));
                case RETIRED -> {
                    become(State.RETIRED, entry);
                    decided.remove(version);
                    aliases.values().removeIf(version::equals);
                    endShadow(version);
                    endChallenge(version);
                }
            }
        }

        private static String alias(Entry entry) {
            return Objects.requireNonNull(entry.alias(), "a name was given or taken away");
        }

        /** The first activation also tells what decided before: one may go back to it, unless it was refused. */
        private void activate(Entry entry) {
            var over = entry.over();
            if (decided.isEmpty() && over != null && !over.equals(entry.version()) && !isRefused(over)) {
                versions.putIfAbsent(over, Publication.shipped(entry, over));
                decided.add(over);
            }
            stepDown(entry);
            decided.remove(entry.version());
            decided.add(entry.version());
            become(State.ACTIVE, entry);
            endShadow(entry.version());
        }

        private boolean isRefused(String version) {
            var known = versions.get(version);
            return known != null && (known.state() == State.REJECTED || known.state() == State.RETIRED);
        }

        private void rollBack(Entry entry) {
            stepDown(entry);
            int at = decided.indexOf(entry.version());
            if (at >= 0) {
                decided.subList(at + 1, decided.size()).clear();
            } else {
                decided.add(entry.version());
            }
            become(State.ACTIVE, entry);
            endShadow(entry.version());
        }

        /** It was agreed to against what steps down now, so that a challenge ends with it. */
        private void stepDown(Entry entry) {
            challenger = null;
            if (!decided.isEmpty()) {
                versions.computeIfPresent(decided.getLast(), (same, before) -> before.in(State.FORMER, entry.at()));
            }
        }

        private void become(State state, Entry entry) {
            versions.computeIfPresent(entry.version(), (same, before) -> before.in(state, entry.at()));
        }

        private void endChallenge(String version) {
            if (challenger != null && challenger.version().equals(version)) {
                challenger = null;
            }
        }

        private void endShadow(String version) {
            if (shadow != null && shadow.version().equals(version)) {
                shadow = null;
            }
        }
    }
}
