package leme.cli.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import leme.cli.Exit;
import leme.cli.Shell;
import leme.models.ModelFolder;
import leme.models.Shipped;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningTest {

    @TempDir
    private Path folder = Path.of("");

    private String model = "";
    private String key = "";
    private String trusted = "";

    @BeforeEach
    void aModelThatIsNotTheShippedOne() throws Exception {
        var shipped = leme.models.artefact.ModelFile.read("shipped", Shipped.bytes(ModelFolder.PROPENSITY));
        byte[] own = leme.models.admission.Preparation.of(
                Shipped.bytes(ModelFolder.PROPENSITY),
                new leme.models.artefact.Lineage("test", "2026-01-01T00:00:00Z", "mine"),
                shipped.header().card());
        model = Files.write(folder.resolve("mine.leme"), own).toString();
        key = folder.resolve("keys/mine.key").toString();
        trusted = folder.resolve("keys").toString();
    }

    @Test
    void aModelIsRefusedUntilSomebodyTrustedSignedIt() {
        var before = Shell.run("models", "verify", model, "--trust", trusted);
        assertThat(before.exit()).isEqualTo(Exit.FAILED);
        assertThat(before.out()).contains("refused (unsigned)", "Maybe sign it");

        keygen();
        assertThat(Shell.run("models", "sign", model, "--key", key).out()).contains("signed with key");
        var after = Shell.run("models", "verify", model, "--trust", trusted, "--budget", "1000000");
        assertThat(after.out()).contains("admitted: propensity");
        assertThat(after.exit()).isEqualTo(Exit.OK);
    }

    @Test
    void theSecretKeyIsForItsOwnerOnly() throws IOException {
        keygen();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(Path.of(key))))
                .isEqualTo("rw-------");
    }

    @Test
    void aKeyIsNeverOverwritten() throws IOException {
        keygen();
        String before = Files.readString(Path.of(key));
        var again = Shell.run(
                "models", "keygen", "--out", folder.resolve("keys/mine").toString());
        assertThat(again.exit()).isEqualTo(Exit.FAILED);
        assertThat(again.err()).contains("is there already");
        assertThat(Files.readString(Path.of(key))).isEqualTo(before);
    }

    @Test
    void whatIsInspectedSaysWhoVouchesForIt() {
        assertThat(Shell.run("models", "inspect", model, "--trust", trusted).out())
                .contains("unsigned", "mine", "2026-01-01T00:00:00Z", "probes");
        keygen();
        Shell.run("models", "sign", model, "--key", key);
        assertThat(Shell.run("models", "inspect", model, "--trust", trusted, "--output", "json")
                        .out())
                .contains("\"vouched\" : \"trusted\"", "\"seed\" : 7");
        assertThat(Shell.run("models", "inspect", model, "--trust", folder.toString())
                        .out())
                .contains("not trusted");
    }

    @Test
    void aDamagedModelIsToldApartFromAnUntrustedOne() throws IOException {
        byte[] bytes = Files.readAllBytes(Path.of(model));
        bytes[bytes.length / 2] ^= 1;
        Files.write(Path.of(model), bytes);
        assertThat(Shell.run("models", "verify", model, "--output", "json").out())
                .contains("\"reason\" : \"corrupt\"");
        assertThat(Shell.run("models", "inspect", model).err()).contains("refused (damaged)", "Maybe copy it again.");
    }

    @Test
    void aKeyThatIsNoneIsNamed() throws IOException {
        var none = Files.writeString(folder.resolve("none.key"), "hello").toString();
        Files.writeString(folder.resolve("none.pub"), "hello");
        assertThat(Shell.run("models", "sign", model, "--key", none).err())
                .contains("`" + none + "` is not a key", "Maybe make a pair");
    }

    private void keygen() {
        assertThat(Shell.run(
                                "models",
                                "keygen",
                                "--out",
                                folder.resolve("keys/mine").toString())
                        .exit())
                .isEqualTo(Exit.OK);
    }
}
