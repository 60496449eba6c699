package leme.models.artefact;

import java.util.HexFormat;

/**
 * An Ed25519 signature (RFC 8032) and whose it is.
 *
 * @param key SHA-256 of the public key in its X.509 encoding, hexadecimal
 * @param bytes 64 of them
 */
public record Signature(String key, byte[] bytes) {

    /** Bytes of an Ed25519 signature. */
    static final int LENGTH = 64;

    public Signature {
        bytes = bytes.clone();
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("a signature has `" + bytes.length + "` bytes instead of " + LENGTH);
        }
    }

    @Override
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Signature that && key.equals(that.key) && java.util.Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }

    @Override
    public String toString() {
        return "Signature[key=" + key + ", bytes=" + HexFormat.of().formatHex(bytes) + "]";
    }
}
