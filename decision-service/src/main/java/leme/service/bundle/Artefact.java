package leme.service.bundle;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Bytes under their own digest.
 *
 * @param digest SHA-256 of the bytes in 64 hexadecimal digits
 * @param kind of what they are, e.g. {@code rules}
 * @param media media type
 * @param bytes themselves; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // compared by digest, below
public record Artefact(String digest, String kind, String media, byte[] bytes) {

    private static final int VERSION_DIGITS = 12;

    public Artefact {
        if (!digest.equals(digestOf(bytes))) {
            throw new IllegalArgumentException(
                    "the bytes have the digest `" + digestOf(bytes) + "`, not `" + digest + "`");
        }
    }

    public static Artefact of(String kind, String media, byte[] bytes) {
        return new Artefact(digestOf(bytes), kind, media, bytes);
    }

    /** The name people call it by: the first twelve digits of its digest. */
    public String version() {
        return versionOf(digest);
    }

    public static String versionOf(String digest) {
        return digest.substring(0, VERSION_DIGITS);
    }

    public static String digestOf(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Artefact that && that.digest.equals(digest) && that.kind.equals(kind);
    }

    @Override
    public int hashCode() {
        return digest.hashCode();
    }

    @Override
    public String toString() {
        return kind + " " + version() + " (" + bytes.length + " bytes)";
    }
}
