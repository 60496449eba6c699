package leme.models.training;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Public data sets, which are not part of the project: tests that need them are skipped where they are absent. */
final class PublicData {

    private PublicData() {}

    /** A file under the system property or environment variable {@code LEME_DATA}, by default {@code ../shared/data}. */
    static Path file(String name) {
        @Nullable String folder = System.getProperty("LEME_DATA", System.getenv("LEME_DATA"));
        Path data = folder == null ? Path.of("../../shared/data") : Path.of(folder);
        Path file = data.resolve(name);
        assumeThat(file)
                .as("public data set %s (set LEME_DATA to its folder)", name)
                .exists();
        return file;
    }
}
