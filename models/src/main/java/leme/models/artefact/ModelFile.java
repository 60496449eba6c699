package leme.models.artefact;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The layout of a model file: {@code LEME}, format version, header length (32 bits each), header as JSON, blocks of
 * 32-bit floats, SHA-256 of all that precedes; little-endian throughout.
 *
 * <p>The digest is verified before anything is parsed. Nothing is deserialised into objects of the file's choosing: a
 * file can only be numbers and names.
 */
public final class ModelFile {

    /** Bytes beyond which a file is refused unread. */
    public static final long LARGEST = 256L << 20;

    private static final byte[] MAGIC = {'L', 'E', 'M', 'E'};
    private static final int FORMAT = 1;
    private static final int PREFIX = 12;
    private static final int DIGEST = 32;
    private static final JsonMapper JSON = JsonMapper.shared();

    private ModelFile() {}

    /** The bytes of a model; the same model gives the same bytes. */
    public static byte[] bytes(Header header, SortedMap<String, float[]> blocks) {
        byte[] json = JSON.writeValueAsBytes(header.withBlocks(blocks));
        int floats = blocks.values().stream().mapToInt(block -> block.length).sum();
        ByteBuffer out = ByteBuffer.allocate(PREFIX + json.length + Float.BYTES * floats + DIGEST);
        out.order(ByteOrder.LITTLE_ENDIAN)
                .put(MAGIC)
                .putInt(FORMAT)
                .putInt(json.length)
                .put(json);
        blocks.values().forEach(block -> {
            out.asFloatBuffer().put(block);
            out.position(out.position() + Float.BYTES * block.length);
        });
        return out.put(digest(out.array(), out.position())).array();
    }

    /** Writes a model into an existing folder; a reader sees the old file or the whole new one. */
    public static void write(Path file, byte[] model) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        Files.write(unfinished, model);
        Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Reads a model from a file. */
    public static Artefact read(Path file) throws IOException, RefusedModel {
        if (Files.size(file) > LARGEST) {
            throw new RefusedModel(file.toString(), "it is larger than 256 MB", "this is not a model file");
        }
        return read(file.toString(), Files.readAllBytes(file));
    }

    /** Reads a model from a stream, which it does not close. */
    public static Artefact read(String origin, InputStream stream) throws IOException, RefusedModel {
        return read(origin, stream.readNBytes((int) LARGEST));
    }

    /** Reads a model from its bytes. */
    public static Artefact read(String origin, byte[] file) throws RefusedModel {
        int end = file.length - DIGEST;
        if (end < PREFIX || !Arrays.equals(file, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
            throw new RefusedModel(origin, "it does not begin as a model file does", "the path is wrong");
        }
        byte[] digest = Arrays.copyOfRange(file, end, file.length);
        if (!MessageDigest.isEqual(digest, digest(file, end))) {
            throw new RefusedModel(origin, "its bytes are not those that were written", "copy it again");
        }
        ByteBuffer in =
                ByteBuffer.wrap(file, 0, end).order(ByteOrder.LITTLE_ENDIAN).position(MAGIC.length);
        int format = in.getInt();
        if (format != FORMAT) {
            throw new RefusedModel(origin, "its format is version `" + format + "`", "upgrade Leme");
        }
        Header header = header(origin, in);
        var artefact = new Artefact(origin, HexFormat.of().formatHex(digest), header, blocks(origin, header, in));
        Artefact.finite(artefact);
        return artefact;
    }

    private static Header header(String origin, ByteBuffer in) throws RefusedModel {
        int length = in.getInt();
        if (length < 2 || length > in.remaining()) {
            throw new RefusedModel(origin, "its header claims `" + length + "` bytes", "train it again");
        }
        byte[] json = new byte[length];
        in.get(json);
        try {
            return JSON.readValue(json, Header.class);
        } catch (JacksonException | NullPointerException e) {
            throw new RefusedModel(origin, "its header cannot be read", "train it again with this release");
        }
    }

    private static SortedMap<String, float[]> blocks(String origin, Header header, ByteBuffer in) throws RefusedModel {
        var blocks = new TreeMap<String, float[]>();
        for (Header.Block block : header.blocks()) {
            if (block.length() < 0 || block.length() > in.remaining() / Float.BYTES) {
                throw new RefusedModel(
                        origin,
                        "block `" + block.name() + "` claims `" + block.length() + "` numbers",
                        "train it again");
            }
            float[] numbers = new float[block.length()];
            in.asFloatBuffer().get(numbers);
            in.position(in.position() + Float.BYTES * numbers.length);
            blocks.put(block.name(), numbers);
        }
        if (in.hasRemaining()) {
            throw new RefusedModel(origin, "`" + in.remaining() + "` bytes belong to no block", "train it again");
        }
        return blocks;
    }

    /** SHA-256 of a text, hexadecimal. */
    public static String digest(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(digest(bytes, bytes.length));
    }

    private static byte[] digest(byte[] bytes, int length) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(bytes, 0, length);
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
