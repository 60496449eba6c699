package leme.cli.models;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.util.Map;
import java.util.concurrent.Callable;
import leme.cli.Exit;
import leme.cli.Failure;
import leme.cli.Json;
import leme.cli.Output;
import leme.cli.Words;
import leme.models.artefact.Keys;
import leme.models.artefact.Trust;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code leme models keygen}: a pair of keys to sign models with. */
@Command(name = "keygen")
final class Keygen implements Callable<Integer> {

    private final Words words = Words.here();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--out", paramLabel = "NAME", defaultValue = "keys/models")
    private Path name = Path.of("");

    @Option(names = "--output", defaultValue = "TEXT", paramLabel = "FORMAT")
    private Output output = Output.TEXT;

    @Override
    public Integer call() throws IOException {
        Path secret = name.resolveSibling(name.getFileName() + ModelFiles.PRIVATE_KEY);
        Path open = name.resolveSibling(name.getFileName() + Trust.PUBLIC_KEY);
        var there = ModelFiles.existing(secret, open);
        if (!there.isEmpty()) {
            throw new Failure(words.say("models.key-exists", there.getFirst()), words.say("models.maybe-other-key"));
        }
        if (name.getParent() != null) {
            Files.createDirectories(name.getParent());
        }
        KeyPair keys = Keys.generate();
        writeSecret(secret, Keys.pem(keys.getPrivate()));
        Files.writeString(open, Keys.pem(keys.getPublic()));
        tell(Keys.id(keys.getPublic()), secret, open);
        return Exit.OK;
    }

    private void tell(String id, Path secret, Path open) {
        var out = spec.commandLine().getOut();
        switch (output) {
            case TEXT -> {
                out.println(words.say("models.key", id));
                out.println(words.say("models.key-secret", secret));
                out.println(words.say("models.key-public", open));
            }
            case JSON ->
                out.println(Json.document(Map.of("key", id, "private", secret.toString(), "public", open.toString())));
        }
    }

    /** Nobody else may read it, from its first byte on. */
    private static void writeSecret(Path file, String pem) throws IOException {
        var posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        if (posix) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(file, pem, posix ? StandardOpenOption.WRITE : StandardOpenOption.CREATE_NEW);
    }
}
