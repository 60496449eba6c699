package leme.models.artefact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The constant pool of a class names every type it uses: none of ours names one that reads Java serialisation. */
class NoSerialisationTest {

    private static final List<String> READERS =
            List.of("java/io/ObjectInputStream", "smile/io/Read", "smile/model/Model", "java/beans/XMLDecoder");

    @Test
    void noClassOfTheModelsCanReadSerialisedObjects() throws IOException {
        List<Path> classes = classes();
        assertThat(classes).hasSizeGreaterThan(60);
        for (Path file : classes) {
            String pool = Files.readString(file, StandardCharsets.ISO_8859_1);
            assertThat(READERS).as(file.toString()).noneMatch(pool::contains);
        }
    }

    /** The canary: a class that does use one is found. */
    @Test
    void aClassThatCouldWouldBeFound() throws IOException {
        try (var stream = Files.newInputStream(
                Path.of("target/test-classes/leme/models/artefact/NoSerialisationTest$Culprit.class"))) {
            assertThat(new String(stream.readAllBytes(), StandardCharsets.ISO_8859_1))
                    .contains(READERS.getFirst());
        }
    }

    private static List<Path> classes() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("target/classes/leme/models"))) {
            return files.filter(file -> file.toString().endsWith(".class")).toList();
        }
    }

    @SuppressWarnings("unused")
    private static final class Culprit {
        private static java.io.ObjectInputStream reader(java.io.InputStream in) throws IOException {
            return new java.io.ObjectInputStream(in);
        }
    }
}
