package leme.models.artefact;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import leme.models.artefact.Refusal.Reason;
import org.jspecify.annotations.Nullable;

/**
 * A model file whose bytes are those that were written; nothing of its contents has been looked at yet.
 *
 * <p>Layout, little-endian: {@code LEME}, format, length of the header (32 bits each), count of the numbers (64 bits),
 * header, numbers of 32 bits, SHA-256 of all that precedes; then nothing, or {@code SIGN}, the key's id and an Ed25519
 * signature. Lengths are checked against each other before a digest is computed, so a file costs at most its own size.
 */
public final class Envelope {

    /** Bytes beyond which a header is refused. */
    static final int LONGEST_HEADER = 8 << 20;

    static final int FORMAT = 2;
    static final int PREFIX = 20;

    private static final byte[] MAGIC = {'L', 'E', 'M', 'E'};
    private static final byte[] SIGNED = {'S', 'I', 'G', 'N'};
    private static final int TRAILER = SIGNED.length + Digests.LENGTH + Signature.LENGTH;
    private static final byte[] SERIALISED = {(byte) 0xac, (byte) 0xed};

    private final byte[] file;
    private final int header;
    private final int end;

    private Envelope(byte[] file, int header, int end) {
        this.file = file;
        this.header = header;
        this.end = end;
    }

    /** Opens a file; the caller must not change the bytes afterwards. */
    public static Envelope open(String origin, byte[] file) throws RefusedModel {
        int magic = Math.min(MAGIC.length, file.length);
        if (file.length >= 2 && Arrays.equals(file, 0, 2, SERIALISED, 0, 2)) {
            throw new RefusedModel(
                    origin,
                    Reason.SERIALISED,
                    "it is Java serialisation, which is never read",
                    "train it with `leme models train`, which writes numbers and names only");
        }
        if (file.length < PREFIX || !Arrays.equals(file, 0, magic, MAGIC, 0, MAGIC.length)) {
            throw new RefusedModel(
                    origin, Reason.NOT_A_MODEL, "it does not begin as a model file does", "the path is wrong");
        }
        ByteBuffer in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).position(MAGIC.length);
        int format = in.getInt();
        if (format != FORMAT) {
            String remedy = format < FORMAT && format > 0 ? "train it again with this release" : "upgrade Leme";
            throw new RefusedModel(origin, Reason.FORMAT, "its format is version `" + format + "`", remedy);
        }
        int header = in.getInt();
        int end = end(origin, header, in.getLong(), file.length);
        var envelope = new Envelope(file, header, end);
        if (!MessageDigest.isEqual(envelope.digestBytes(), Digests.of(file, end))) {
            throw new RefusedModel(
                    origin, Reason.CORRUPT, "its bytes are not those that were written", "copy it again");
        }
        envelope.requireTrailer(origin);
        return envelope;
    }

    /** Where the digest begins. */
    private static int end(String origin, int header, long numbers, int length) throws RefusedModel {
        if (header < 2 || header > LONGEST_HEADER) {
            throw new RefusedModel(
                    origin, Reason.LENGTH, "its header claims `" + header + "` bytes", "train it with fewer labels");
        }
        if (numbers < 0 || numbers > Integer.MAX_VALUE / Float.BYTES) {
            throw new RefusedModel(origin, Reason.LENGTH, "it claims `" + numbers + "` numbers", "copy it again");
        }
        long end = PREFIX + header + Float.BYTES * numbers;
        long rest = length - end - Digests.LENGTH;
        if (rest != 0 && rest != TRAILER) {
            throw new RefusedModel(
                    origin,
                    Reason.LENGTH,
                    "it has `" + length + "` bytes where its beginning claims `" + (end + Digests.LENGTH) + "`",
                    "copy it again");
        }
        return (int) end;
    }

    private void requireTrailer(String origin) throws RefusedModel {
        int from = end + Digests.LENGTH;
        if (from < file.length && !Arrays.equals(file, from, from + SIGNED.length, SIGNED, 0, SIGNED.length)) {
            throw new RefusedModel(
                    origin, Reason.WRONG_SIGNATURE, "what follows its digest is no signature", "sign it again");
        }
    }

    /** SHA-256 of header and numbers, hexadecimal: the model's version, whoever signed it. */
    public String digest() {
        return HexFormat.of().formatHex(digestBytes());
    }

    /** Its signature, unverified; null where there is none. */
    public @Nullable Signature signature() {
        int key = end + Digests.LENGTH + SIGNED.length;
        if (key > file.length) {
            return null;
        }
        int signature = key + Digests.LENGTH;
        return new Signature(
                HexFormat.of().formatHex(file, key, signature), Arrays.copyOfRange(file, signature, file.length));
    }

    /** How many bytes there are, signature included. */
    public int length() {
        return file.length;
    }

    byte[] digestBytes() {
        return Arrays.copyOfRange(file, end, end + Digests.LENGTH);
    }

    byte[] header() {
        return Arrays.copyOfRange(file, PREFIX, PREFIX + header);
    }

    ByteBuffer numbers() {
        int from = PREFIX + header;
        return ByteBuffer.wrap(file, from, end - from).order(ByteOrder.LITTLE_ENDIAN);
    }

    byte[] signed(Signature signature) {
        int sealed = end + Digests.LENGTH;
        return ByteBuffer.allocate(sealed + TRAILER)
                .put(file, 0, sealed)
                .put(SIGNED)
                .put(HexFormat.of().parseHex(signature.key()))
                .put(signature.bytes())
                .array();
    }

    /** Seals header and numbers with their digest. */
    static byte[] seal(byte[] header, Iterable<float[]> blocks) {
        long count = 0;
        for (float[] block : blocks) {
            count += block.length;
        }
        int end = Math.toIntExact(PREFIX + header.length + Float.BYTES * count);
        ByteBuffer out = ByteBuffer.allocate(Math.addExact(end, Digests.LENGTH));
        out.order(ByteOrder.LITTLE_ENDIAN)
                .put(MAGIC)
                .putInt(FORMAT)
                .putInt(header.length)
                .putLong(count)
                .put(header);
        for (float[] block : blocks) {
            out.asFloatBuffer().put(block);
            out.position(out.position() + Float.BYTES * block.length);
        }
        return out.put(Digests.of(out.array(), end)).array();
    }
}
