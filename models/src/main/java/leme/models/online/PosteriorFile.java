package leme.models.online;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;

/**
 * A posterior as bytes, the same for the same posterior: weights in the order of their names, in full precision, so that
 * learning goes on from a snapshot as it would have without one.
 *
 * <p>Layout, big-endian, texts as {@link DataOutputStream#writeUTF}: the text {@code leme-posterior/1}; version of the
 * trained model; number of lessons (64 bits); number of entries (32); of each entry its name, the number of its weights
 * (16), and of each weight mean and variance (IEEE 754, 64 each).
 */
public final class PosteriorFile {

    /** Media type of the bytes. */
    public static final String MEDIA = "application/vnd.leme.posterior";

    private static final String MAGIC = "leme-posterior/1";
    private static final int MOST_ENTRIES = 200_000;

    private PosteriorFile() {}

    public static byte[] write(Posterior posterior) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeUTF(MAGIC);
            out.writeUTF(posterior.base());
            out.writeLong(posterior.lessons());
            out.writeInt(posterior.weights().size());
            for (var entry : new TreeMap<>(posterior.weights()).entrySet()) {
                out.writeUTF(entry.getKey());
                write(entry.getValue(), out);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void write(Weights weights, DataOutputStream out) throws IOException {
        out.writeShort(weights.mean().length);
        for (int i = 0; i < weights.mean().length; i++) {
            out.writeDouble(weights.mean()[i]);
            out.writeDouble(weights.variance()[i]);
        }
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IllegalArgumentException when the bytes are something else, or hold numbers that no posterior has
     */
    public static Posterior read(byte[] bytes) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (!in.readUTF().equals(MAGIC)) {
                throw new IllegalArgumentException("it does not begin with `" + MAGIC + "`");
            }
            var base = in.readUTF();
            long lessons = in.readLong();
            int entries = in.readInt();
            if (lessons < 0 || entries < 0 || entries > MOST_ENTRIES) {
                throw new IllegalArgumentException("`" + entries + "` entries after `" + lessons + "` lessons");
            }
            Map<String, Weights> weights = new TreeMap<>();
            for (int i = 0; i < entries; i++) {
                weights.put(in.readUTF(), weights(in));
            }
            if (in.available() > 0) {
                throw new IllegalArgumentException("it goes on for `" + in.available() + "` bytes after its end");
            }
            return new Posterior(base, lessons, weights);
        } catch (IOException broken) {
            throw new IllegalArgumentException("it breaks off or is no posterior", broken);
        }
    }

    private static Weights weights(DataInputStream in) throws IOException {
        int count = in.readUnsignedShort();
        if (count * 16L > in.available()) {
            throw new IllegalArgumentException("it promises `" + count + "` weights and breaks off");
        }
        double[] mean = new double[count];
        double[] variance = new double[count];
        for (int i = 0; i < count; i++) {
            mean[i] = in.readDouble();
            variance[i] = in.readDouble();
        }
        return new Weights(mean, variance);
    }
}
