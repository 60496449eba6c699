package leme.cli.models;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import leme.cli.Failure;
import leme.cli.Words;
import leme.models.Shipped;
import leme.models.artefact.Keys;
import leme.models.artefact.ModelFile;
import leme.models.artefact.Refusal;
import leme.models.artefact.RefusedModel;
import leme.models.artefact.Trust;

/**
 * Model files and keys as commands need them: what cannot be used is a failure that says why, in the reader's words.
 *
 * @param words of the reader
 */
record ModelFiles(Words words) {

    /** How a private key's file ends. */
    static final String PRIVATE_KEY = ".key";

    /** Something done with a model file. */
    interface Work<T> {
        T done() throws IOException, RefusedModel;
    }

    <T> T using(Work<T> work) throws IOException {
        try {
            return work.done();
        } catch (NoSuchFileException missing) {
            throw new Failure(words.say("models.no-file", missing.getFile()), words.say("models.maybe-path"), missing);
        } catch (RefusedModel refused) {
            throw failure(refused);
        }
    }

    byte[] bytes(Path file) throws IOException {
        return using(() -> ModelFile.load(file));
    }

    /** What a refusal is called, in the reader's language. */
    String name(Refusal refusal) {
        return words.sayOr(
                "refusal." + refusal.reason().code(), refusal.reason().code());
    }

    private Failure failure(RefusedModel refused) {
        Refusal refusal = refused.refusal();
        return new Failure(
                words.say("models.refused", name(refusal), refusal.wrong(words.locale())),
                words.say("models.maybe", refusal.remedy(words.locale())),
                refused);
    }

    /** A pair of keys: {@code NAME.key} and, beside it, {@code NAME.pub}. */
    KeyPair keys(Path privateKey) throws IOException {
        String name = privateKey.getFileName().toString();
        String stem = name.endsWith(PRIVATE_KEY) ? name.substring(0, name.length() - PRIVATE_KEY.length()) : name;
        Path publicKey = privateKey.resolveSibling(stem + Trust.PUBLIC_KEY);
        return using(() -> {
            try {
                return new KeyPair(
                        Keys.publicKey(Files.readString(publicKey)), Keys.privateKey(Files.readString(privateKey)));
            } catch (IllegalArgumentException notAKey) {
                throw new Failure(
                        words.say("models.no-key", privateKey, String.valueOf(notAKey.getMessage())),
                        words.say("models.maybe-keygen"),
                        notAKey);
            }
        });
    }

    /** Trusts the public keys of a folder, if there is one, and what this release carries. */
    Trust trust(Path folder) throws IOException {
        Trust shipped = Shipped.trust();
        if (!Files.isDirectory(folder)) {
            return shipped;
        }
        try {
            Trust keys = Trust.folder(folder);
            return new Trust(new HashMap<>(keys.keys()), new HashSet<>(shipped.digests()));
        } catch (IllegalArgumentException notAKey) {
            throw new Failure(String.valueOf(notAKey.getMessage()), words.say("models.maybe-keygen"), notAKey);
        }
    }

    /** Which of some files are there already. */
    static ArrayList<Path> existing(Path... files) {
        var there = new ArrayList<Path>();
        for (Path file : files) {
            if (Files.exists(file)) {
                there.add(file);
            }
        }
        return there;
    }
}
