package leme.models.artefact;

import java.util.List;

/**
 * An input and what the model gave for it when it was trained: whoever loads it must get the same.
 *
 * @param input one value per feature of the {@link Shape}, as a CSV would hold it
 * @param expected one number per output of the {@link Shape}
 */
public record Probe(List<String> input, List<Double> expected) {

    /** How far an answer may be from what is expected. */
    public static final double TOLERANCE = 1e-6;

    public Probe {
        input = List.copyOf(input);
        expected = List.copyOf(expected);
    }
}
