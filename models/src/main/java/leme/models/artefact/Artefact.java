package leme.models.artefact;

import java.util.List;
import java.util.SortedMap;
import leme.models.artefact.Refusal.Reason;
import org.jspecify.annotations.Nullable;

/**
 * A model as numbers and names.
 *
 * @param origin where it came from, for messages
 * @param digest SHA-256 of its bytes, hexadecimal: its version
 * @param header what it says of itself
 * @param blocks its numbers, each finite, by name
 */
public record Artefact(String origin, String digest, Header header, SortedMap<String, float[]> blocks) {

    /** This artefact, if it is of a kind and layout that the caller reads. */
    public Artefact require(String kind, int schema) throws RefusedModel {
        if (!header.kind().equals(kind)) {
            throw refused(
                    Reason.KIND, "it models `" + header.kind() + "`, not `" + kind + "`", "two files were exchanged");
        }
        if (header.schema() != schema) {
            throw refused(
                    Reason.KIND,
                    "its layout is version `" + header.schema() + "`, this release reads `" + schema + "`",
                    "train it again with this release");
        }
        return this;
    }

    /** A block of numbers of any length. */
    public float[] block(String name) throws RefusedModel {
        return present(blocks.get(name), "block of numbers", name);
    }

    /** A block of exactly so many numbers. */
    public float[] block(String name, long length) throws RefusedModel {
        float[] numbers = block(name);
        if (numbers.length != length) {
            throw malformed("block `" + name + "` has `" + numbers.length + "` numbers instead of `" + length + "`");
        }
        return numbers;
    }

    /** A block of whole numbers. */
    public int[] whole(String name) throws RefusedModel {
        float[] numbers = block(name);
        int[] whole = new int[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            whole[i] = (int) numbers[i];
            if (whole[i] != numbers[i]) {
                throw malformed("block `" + name + "` holds `" + numbers[i] + "`, which is not a whole number");
            }
        }
        return whole;
    }

    /** A list of names; may be empty. */
    public List<String> names(String name) throws RefusedModel {
        return present(header.names().get(name), "list of names", name);
    }

    /** A calibration number within bounds, both included. */
    public double calibration(String name, double lowest, double highest) throws RefusedModel {
        double value = present(header.calibration().get(name), "calibration", name);
        if (!(value >= lowest && value <= highest)) {
            throw malformed("calibration `" + name + "` is `" + value + "`, outside " + lowest + " to " + highest);
        }
        return value;
    }

    /** The refusal of a file whose parts do not fit together. */
    public RefusedModel malformed(String wrong) {
        return refused(Reason.LAYOUT, wrong, "it was made by another release: train it again");
    }

    private RefusedModel refused(Reason reason, String wrong, String remedy) {
        return new RefusedModel(origin, reason, wrong, remedy);
    }

    private <T> T present(@Nullable T part, String what, String name) throws RefusedModel {
        if (part == null) {
            throw malformed("it has no " + what + " `" + name + "`");
        }
        return part;
    }
}
