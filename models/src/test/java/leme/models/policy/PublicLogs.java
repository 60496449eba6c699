package leme.models.policy;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;

/** Public data sets, which are not part of the project: tests that need them are skipped where they are absent. */
final class PublicLogs {

    private PublicLogs() {}

    /** A file under {@code leme.datasets}, {@code LEME_DATASETS}, or {@code ../shared/data} beside the repository. */
    static Path file(String name) {
        String folder = Stream.of(System.getProperty("leme.datasets"), System.getenv("LEME_DATASETS"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("../../shared/data");
        Path file = Path.of(folder, name);
        assumeThat(file)
                .as("public data set %s (set LEME_DATASETS to its folder)", name)
                .exists();
        return file;
    }
}
