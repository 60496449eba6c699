package leme.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The repository that the launcher stands in; a binary on its own has none. */
public final class Home {

    private Home() {}

    /** A folder of it; null when there is none. */
    public static @Nullable Path folder(String name) {
        return existing(name, Files::isDirectory);
    }

    /** A file of it; null when there is none. */
    public static @Nullable Path file(String name) {
        return existing(name, Files::isRegularFile);
    }

    private interface Kind {
        boolean test(Path path);
    }

    private static @Nullable Path existing(String name, Kind kind) {
        var home = System.getProperty("leme.home");
        if (home == null) {
            return null;
        }
        var path = Path.of(home, name);
        return kind.test(path) ? path : null;
    }
}
