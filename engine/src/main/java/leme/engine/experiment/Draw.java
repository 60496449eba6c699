package leme.engine.experiment;

import java.nio.charset.StandardCharsets;

/** Reproducible chance: numbers that depend on their inputs alone. */
public final class Draw {

    private Draw() {}

    /** A number in [0, 1) that depends on the seed and on what it is drawn for. */
    public static double uniform(long seed, String purpose) {
        return (mix(seed ^ fnv1a(purpose)) >>> 11) * 0x1.0p-53;
    }

    /** 64 well-mixed bits that depend on the text alone. */
    static long hash(String text) {
        return mix(fnv1a(text));
    }

    /** A number in [0, 1) that depends on the text alone: the same customer falls in the same arm on every replica. */
    public static double uniform(String text) {
        return uniform(0, text);
    }

    /** FNV-1a, 64 bits (Fowler, Noll, Vo). */
    private static long fnv1a(String text) {
        long hash = 0xCBF29CE484222325L;
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (b & 0xFF)) * 0x100000001B3L;
        }
        return hash;
    }

    /** The finaliser of SplitMix64 (Steele, Lea, Flood 2014). */
    private static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
