package leme.service.bundle;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What came of saving rules in a watched folder.
 *
 * @param changedAt when a saved change last came into force; null when none has since the start
 * @param changes what it changed, a line each
 * @param refusedAt since when what is saved is refused; null when it is in force
 * @param problems why, a line each
 */
public record Standing(
        @Nullable Instant changedAt,
        List<String> changes,
        @Nullable Instant refusedAt,
        List<String> problems) {

    static final Standing UNTOUCHED = new Standing(null, List.of(), null, List.of());

    private static final int SHOWN = 3;

    public Standing {
        changes = List.copyOf(changes);
        problems = List.copyOf(problems);
    }

    /** Whether what is saved is not what decides. */
    public boolean isRefused() {
        return refusedAt != null;
    }

    Standing changed(Instant at, List<String> lines) {
        return new Standing(at, lines, null, List.of());
    }

    Standing refused(Instant at, List<String> why) {
        return new Standing(changedAt, changes, at, why);
    }

    Standing sound() {
        return new Standing(changedAt, changes, null, List.of());
    }

    /** In one line, at most three changes or problems of it. */
    public String told() {
        if (refusedAt != null) {
            return "refused at " + refusedAt + ", what was in force before stays: " + few(problems);
        }
        return changedAt == null
                ? "nothing was changed since the start"
                : "changed at " + changedAt + ": " + few(changes);
    }

    private static String few(List<String> lines) {
        var first = lines.stream().limit(SHOWN).collect(Collectors.joining("; "));
        return lines.size() > SHOWN ? first + "; and " + (lines.size() - SHOWN) + " more" : first;
    }
}
