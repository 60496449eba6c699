package leme.models.artefact;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import leme.models.artefact.Refusal.Reason;

/**
 * Whose models are used: those signed by a key listed here, and those whose digest is listed here.
 *
 * @param keys by {@link Keys#id}
 * @param digests SHA-256 of models that need no signature, hexadecimal: those a release carries
 */
public record Trust(Map<String, PublicKey> keys, Set<String> digests) {

    /** How files of public keys end. */
    public static final String PUBLIC_KEY = ".pub";

    public Trust {
        keys = Map.copyOf(keys);
        digests = Set.copyOf(digests);
    }

    /** Trusts these keys. */
    public static Trust of(List<PublicKey> keys) {
        var byId = new HashMap<String, PublicKey>();
        keys.forEach(key -> byId.put(Keys.id(key), key));
        return new Trust(byId, Set.of());
    }

    /** Trusts these very models. */
    public static Trust digests(Set<String> digests) {
        return new Trust(Map.of(), digests);
    }

    /**
     * Trusts every public key ({@code *.pub}) of a folder.
     *
     * @throws IllegalArgumentException names a file that is no key: a half-read folder would trust fewer than was meant
     */
    public static Trust folder(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> file.toString().endsWith(PUBLIC_KEY))
                    .sorted()
                    .toList();
        }
        var keys = new java.util.ArrayList<PublicKey>();
        for (Path file : files) {
            keys.add(publicKey(file));
        }
        return of(keys);
    }

    /** Refuses a file that nobody trusted vouches for. */
    public void require(String origin, Envelope envelope) throws RefusedModel {
        if (digests.contains(envelope.digest())) {
            return;
        }
        Signature signature = envelope.signature();
        if (signature == null) {
            throw new RefusedModel(origin, Reason.UNSIGNED, "nobody signed it", "sign it with `leme models sign`");
        }
        PublicKey key = keys.get(signature.key());
        if (key == null) {
            throw new RefusedModel(
                    origin,
                    Reason.UNKNOWN_KEY,
                    "its key `" + signature.key() + "` is not trusted",
                    "add the public key to the trusted ones");
        }
        if (!Signing.verifies(envelope, signature, key)) {
            throw new RefusedModel(
                    origin,
                    Reason.WRONG_SIGNATURE,
                    "its signature is not of this file by key `" + signature.key() + "`",
                    "sign it again");
        }
    }

    private static PublicKey publicKey(Path file) throws IOException {
        try {
            return Keys.publicKey(Files.readString(file));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("`" + file + "` is not a public key: " + e.getMessage(), e);
        }
    }
}
