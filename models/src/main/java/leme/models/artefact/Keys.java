package leme.models.artefact;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/** Ed25519 keys as PEM text (RFC 7468), the same that OpenSSL writes and reads. */
public final class Keys {

    private static final String ALGORITHM = "Ed25519";
    private static final String PRIVATE = "PRIVATE KEY";
    private static final String PUBLIC = "PUBLIC KEY";
    private static final Base64.Encoder BASE64 = Base64.getMimeEncoder(64, new byte[] {'\n'});

    /** Bytes beyond which a text is no key. */
    private static final int LONGEST = 4_096;

    private Keys() {}

    /** A new pair, from the platform's secure randomness. */
    public static KeyPair generate() {
        try {
            return KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw absent(e);
        }
    }

    /** A private key as PKCS #8. */
    public static String pem(PrivateKey key) {
        return pem(PRIVATE, key.getEncoded());
    }

    /** A public key as SubjectPublicKeyInfo. */
    public static String pem(PublicKey key) {
        return pem(PUBLIC, key.getEncoded());
    }

    /** Reads a private key; an {@link IllegalArgumentException} says why it cannot be one. */
    public static PrivateKey privateKey(String pem) {
        return read(PRIVATE, pem, bytes -> factory().generatePrivate(new PKCS8EncodedKeySpec(bytes)));
    }

    /** Reads a public key; an {@link IllegalArgumentException} says why it cannot be one. */
    public static PublicKey publicKey(String pem) {
        return read(PUBLIC, pem, bytes -> factory().generatePublic(new X509EncodedKeySpec(bytes)));
    }

    /** Whose a signature is: SHA-256 of the public key in its X.509 encoding, hexadecimal. */
    public static String id(PublicKey key) {
        return Digests.hex(key.getEncoded());
    }

    private interface Decoding<K> {
        K of(byte[] bytes) throws GeneralSecurityException;
    }

    private static String pem(String what, byte[] encoded) {
        String body = BASE64.encodeToString(encoded);
        return "-----BEGIN " + what + "-----\n" + body + "\n-----END " + what + "-----\n";
    }

    private static <K> K read(String what, String pem, Decoding<K> decoding) {
        String begin = "-----BEGIN " + what + "-----";
        int from = pem.indexOf(begin);
        int to = pem.indexOf("-----END " + what + "-----");
        if (from < 0 || to < from || pem.length() > LONGEST) {
            throw new IllegalArgumentException("there is no `" + begin + "` in it");
        }
        try {
            byte[] body = pem.substring(from + begin.length(), to).getBytes(StandardCharsets.US_ASCII);
            return decoding.of(Base64.getMimeDecoder().decode(body));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalArgumentException("its `" + what + "` is not of Ed25519", e);
        }
    }

    private static KeyFactory factory() throws GeneralSecurityException {
        return KeyFactory.getInstance(ALGORITHM);
    }

    static IllegalStateException absent(GeneralSecurityException e) {
        return new IllegalStateException("every Java platform has Ed25519 and SHA-256", e);
    }
}
