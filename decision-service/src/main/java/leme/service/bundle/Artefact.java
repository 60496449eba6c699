package leme.service.bundle;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import leme.models.artefact.Envelope;
import leme.models.artefact.RefusedModel;

/**
 * Bytes under their own digest. A model file bears its digest within: who signed it does not change which model it is.
 *
 * @param digest SHA-256 in 64 hexadecimal digits: of the bytes, or, for a model, the one its envelope bears
 * @param kind of what they are, e.g. {@code rules}
 * @param media media type
 * @param bytes themselves; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // compared by digest, below
public record Artefact(String digest, String kind, String media, byte[] bytes) {

    /** Media type of model files. */
    public static final String MODEL = "application/vnd.leme.model";

    private static final int VERSION_DIGITS = 12;

    public Artefact {
        var is = digestOf(media, bytes);
        if (!digest.equals(is)) {
            throw new IllegalArgumentException("the bytes have the digest `" + is + "`, not `" + digest + "`");
        }
    }

    public static Artefact of(String kind, String media, byte[] bytes) {
        return new Artefact(digestOf(media, bytes), kind, media, bytes);
    }

    /** The name people call it by: the first twelve digits of its digest. */
    public String version() {
        return versionOf(digest);
    }

    public static String versionOf(String digest) {
        return digest.substring(0, VERSION_DIGITS);
    }

    private static String digestOf(String media, byte[] bytes) {
        return media.equals(MODEL) ? digestOfModel(bytes) : digestOf(bytes);
    }

    /** Fails on what is no model file, or a damaged one: the envelope verifies its digest. */
    private static String digestOfModel(byte[] bytes) {
        try {
            return Envelope.open("artefact", bytes).digest();
        } catch (RefusedModel damaged) {
            throw new IllegalArgumentException(damaged.getMessage(), damaged);
        }
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
