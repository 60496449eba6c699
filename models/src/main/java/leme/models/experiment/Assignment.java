package leme.models.experiment;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/**
 * Who falls into which arm: a digest of experiment, salt and unit, so that every replica and every replay agrees without
 * keeping a list. Another salt deals anew; arms of different experiments are independent of each other.
 *
 * @param experiment its name
 * @param salt of this dealing
 * @param arms at least one, shares summing to one; the order matters, for arms are stretches of [0, 1)
 */
public record Assignment(String experiment, String salt, List<Arm> arms) {

    private static final double SLACK = 1e-9;

    /**
     * A part of an experiment.
     *
     * @param share of the units, above 0, at most 1
     */
    public record Arm(String name, double share) {

        public Arm {
            if (!(share > 0 && share <= 1)) {
                throw new IllegalArgumentException("share `" + share + "` of arm `" + name + "` is outside (0, 1]");
            }
        }
    }

    public Assignment {
        arms = List.copyOf(arms);
        double sum = arms.stream().mapToDouble(Arm::share).sum();
        if (Math.abs(sum - 1) > SLACK) {
            throw new IllegalArgumentException("the shares of the arms of `" + experiment + "` sum to `" + sum
                    + "`. Maybe give the control group what is left of 1.");
        }
        if (arms.stream().map(Arm::name).distinct().count() < arms.size()) {
            throw new IllegalArgumentException("two arms of `" + experiment + "` share a name");
        }
    }

    /** The arm of a unit, e.g. a tenant and a customer key. Always the same for the same words. */
    public Arm arm(String unit) {
        double place = place(unit);
        for (Arm arm : arms) {
            place -= arm.share();
            if (place < 0) {
                return arm;
            }
        }
        return arms.getLast();
    }

    /** Uniform in [0, 1); lengths are part of what is digested, so that no two triples read alike. */
    private double place(String unit) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            for (String part : new String[] {experiment, salt, unit}) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                sha.update(
                        ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
                sha.update(bytes);
            }
            return (ByteBuffer.wrap(sha.digest()).getLong() >>> 11) * 0x1.0p-53;
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
