package leme.service.publication;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import leme.service.bundle.Ingredient;
import org.jspecify.annotations.Nullable;

/**
 * What was approved and is not in force yet, built before it is: its activation then waits for the instant of the ledger and
 * for nothing else. At most one of each kind, the one approved last, so that memory is bounded whoever approves what.
 */
public final class Prebuilt {

    private final Map<String, Built> byKind = new ConcurrentHashMap<>();

    /** What came of a version; null for its ingredient when it cannot be built here. */
    private record Built(String version, @Nullable Ingredient ingredient) {}

    /** Whether a version need not be built any more, be it that it cannot be. */
    boolean knows(String kind, String version) {
        var built = byKind.get(kind);
        return built != null && built.version().equals(version);
    }

    /** Whether a version is built, and could be. */
    boolean isReady(String kind, String version) {
        var built = byKind.get(kind);
        return built != null && built.version().equals(version) && built.ingredient() != null;
    }

    /** Keeps what came of a version, in the place of the one before. */
    void keep(String kind, String version, Prepared prepared) {
        var ingredient = prepared instanceof Prepared.Sound(var sound) ? sound : null;
        byKind.put(kind, new Built(version, ingredient));
    }

    /** Hands a version over to whoever puts it in force; null when it is not at hand. */
    @Nullable Ingredient take(String kind, String version) {
        return knows(kind, version)
                ? Objects.requireNonNull(byKind.remove(kind)).ingredient()
                : null;
    }

    /** Lets go of what is not approved any more. */
    void drop(String kind) {
        byKind.remove(kind);
    }

    /** What of a kind waits; "" if nothing does. */
    String version(String kind) {
        var built = byKind.get(kind);
        return built == null ? "" : built.version();
    }
}
