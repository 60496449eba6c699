package leme.models.artefact;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;

/**
 * Signs and verifies model files with Ed25519 (RFC 8032).
 *
 * <p>What is signed is {@code leme model v2} and a line feed, then the 32 bytes of the file's SHA-256: a signature of
 * anything else can never pass for one of a model.
 */
public final class Signing {

    private static final byte[] CONTEXT = "leme model v2\n".getBytes(StandardCharsets.US_ASCII);

    private Signing() {}

    /**
     * The same file, signed; a signature it had is replaced. Ed25519 is deterministic: the same key and file give the
     * same bytes.
     *
     * @throws IllegalArgumentException if the keys are not of one pair
     */
    public static byte[] sign(String origin, byte[] file, KeyPair keys) throws RefusedModel {
        Envelope envelope = Envelope.open(origin, file);
        var signature = new Signature(Keys.id(keys.getPublic()), signature(envelope, keys.getPrivate()));
        if (!verifies(envelope, signature, keys.getPublic())) {
            throw new IllegalArgumentException("the public key does not belong to the private one");
        }
        return envelope.signed(signature);
    }

    /** Whether a signature is of this file and by this key. */
    static boolean verifies(Envelope envelope, Signature signature, PublicKey key) {
        try {
            var verifier = java.security.Signature.getInstance("Ed25519");
            verifier.initVerify(key);
            verifier.update(CONTEXT);
            verifier.update(envelope.digestBytes());
            return verifier.verify(signature.bytes());
        } catch (java.security.SignatureException malformed) {
            return false;
        } catch (GeneralSecurityException e) {
            throw Keys.absent(e);
        }
    }

    private static byte[] signature(Envelope envelope, PrivateKey key) {
        try {
            var signer = java.security.Signature.getInstance("Ed25519");
            signer.initSign(key);
            signer.update(CONTEXT);
            signer.update(envelope.digestBytes());
            return signer.sign();
        } catch (GeneralSecurityException e) {
            throw Keys.absent(e);
        }
    }
}
