package leme.cli.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import leme.cli.Exit;
import leme.cli.Shell;
import leme.models.ModelFolder;
import leme.models.Shipped;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegisterTest {

    private final Locale before = Locale.getDefault();

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void speaksEnglish() {
        Locale.setDefault(Locale.ENGLISH);
    }

    @AfterEach
    void speaksAsBefore() {
        Locale.setDefault(before);
    }

    private static Shell.Ran register(Path file) {
        return Shell.run("models", "register", file.toString(), "--token", "t", "--url", "http://localhost:1");
    }

    @Test
    void aFileThatIsNoModelIsNotEvenSent() throws IOException {
        var ran = register(Files.writeString(folder.resolve("model.leme"), "no model at all, but long enough"));
        assertThat(ran.exit()).isEqualTo(Exit.FAILED);
        assertThat(ran.err()).contains("it does not begin as a model file does");
    }

    @Test
    void aModelIsSentAsWhatItSaysItModels() throws IOException {
        var ran = register(Files.write(folder.resolve("any.name"), Shipped.bytes(ModelFolder.TONE)));
        assertThat(ran.err()).contains("sending the model `tone`", "nothing answers at `http://localhost:1`");
    }

    @Test
    void withoutATokenNothingIsRead() {
        var ran = Shell.run("models", "register", "nowhere.leme", "--token", "");
        assertThat(ran.err()).contains("nobody's token was given");
    }
}
