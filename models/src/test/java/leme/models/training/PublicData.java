package leme.models.training;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import java.util.Objects;

/** Public data sets, which are not part of the project: tests that need them are skipped where they are absent. */
final class PublicData {

    private PublicData() {}

    private static final String FOLDER = "../../shared/data";

    /** A file under the system property {@code leme.datasets}, the environment's {@code LEME_DATASETS}, or beside us. */
    static Path file(String name) {
        String named = Objects.requireNonNullElse(System.getenv("LEME_DATASETS"), FOLDER);
        Path file = Path.of(System.getProperty("leme.datasets", named)).resolve(name);
        assumeThat(file)
                .as("public data set %s (name its folder: -Dleme.datasets or LEME_DATASETS)", name)
                .exists();
        return file;
    }
}
