package leme.models.artefact;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.SortedMap;
import java.util.TreeMap;
import leme.models.artefact.Refusal.Reason;

/**
 * Reads and writes model files; their layout is that of an {@link Envelope}.
 *
 * <p>The digest is verified before anything is parsed. Nothing is deserialised into objects of the file's choosing: a
 * file can only be numbers and names. Whether somebody trusted vouches for it is another question: {@link Trust}.
 */
public final class ModelFile {

    /** Bytes beyond which a file is refused unread. */
    public static final long LARGEST = 256L << 20;

    private ModelFile() {}

    /** The bytes of a model, unsigned; the same model gives the same bytes. */
    public static byte[] bytes(Header header, SortedMap<String, float[]> blocks) {
        return Envelope.seal(HeaderJson.write(header.withBlocks(blocks)), blocks.values());
    }

    /** Writes a model into an existing folder; a reader sees the old file or the whole new one. */
    public static void write(Path file, byte[] model) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        Files.write(unfinished, model);
        Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** The bytes of a file, if it is not larger than any model. */
    public static byte[] load(Path file) throws IOException, RefusedModel {
        try (InputStream stream = Files.newInputStream(file)) {
            return load(file.toString(), stream);
        }
    }

    /** The bytes of a stream, which it does not close, if there are not more than any model has. */
    public static byte[] load(String origin, InputStream stream) throws IOException, RefusedModel {
        byte[] bytes = stream.readNBytes((int) LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw new RefusedModel(origin, Reason.TOO_LARGE, "it is larger than 256 MB", "this is not a model file");
        }
        return bytes;
    }

    /** Reads a model from a file. */
    public static Artefact read(Path file) throws IOException, RefusedModel {
        return read(file.toString(), load(file));
    }

    /** Reads a model from a stream, which it does not close. */
    public static Artefact read(String origin, InputStream stream) throws IOException, RefusedModel {
        return read(origin, load(origin, stream));
    }

    /** Reads a model from its bytes. */
    public static Artefact read(String origin, byte[] file) throws RefusedModel {
        return read(origin, Envelope.open(origin, file));
    }

    /** Parses what an envelope holds. */
    public static Artefact read(String origin, Envelope envelope) throws RefusedModel {
        Header header = HeaderJson.read(origin, envelope.header());
        var artefact = new Artefact(origin, envelope.digest(), header, blocks(origin, header, envelope.numbers()));
        Finite.require(artefact);
        return artefact;
    }

    private static SortedMap<String, float[]> blocks(String origin, Header header, ByteBuffer in) throws RefusedModel {
        var blocks = new TreeMap<String, float[]>();
        for (Header.Block block : header.blocks()) {
            if (block.length() < 0 || block.length() > in.remaining() / Float.BYTES) {
                throw malformed(origin, "block `" + block.name() + "` claims `" + block.length() + "` numbers");
            }
            if (!blocks.isEmpty() && block.name().compareTo(blocks.lastKey()) <= 0) {
                throw malformed(origin, "block `" + block.name() + "` is out of order");
            }
            float[] numbers = new float[block.length()];
            in.asFloatBuffer().get(numbers);
            in.position(in.position() + Float.BYTES * numbers.length);
            blocks.put(block.name(), numbers);
        }
        if (in.hasRemaining()) {
            throw malformed(origin, "`" + in.remaining() + "` bytes belong to no block");
        }
        return blocks;
    }

    private static RefusedModel malformed(String origin, String wrong) {
        return new RefusedModel(origin, Reason.LAYOUT, wrong, "train it again with this release");
    }

    /** SHA-256 of a text, hexadecimal. */
    public static String digest(String text) {
        return Digests.hex(text.getBytes(StandardCharsets.UTF_8));
    }
}
