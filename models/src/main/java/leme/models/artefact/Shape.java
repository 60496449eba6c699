package leme.models.artefact;

import java.util.List;

/**
 * What a model takes and gives.
 *
 * @param input what it looks at
 * @param features names of what it takes, in their order
 * @param outputs names of what it gives, in their order: the labels, and what else it says
 */
public record Shape(Input input, List<String> features, List<String> outputs) {

    /** What a model looks at. */
    public enum Input {
        /** A message, normalised and featurised by Leme. */
        TEXT,
        /** An action and what may be known of a customer. */
        PROFILE,
        /** Nothing: not prepared for use yet. */
        NONE
    }

    /** Of a model not prepared for use yet. */
    static final Shape NONE = new Shape(Input.NONE, List.of(), List.of());

    public Shape {
        features = List.copyOf(features);
        outputs = List.copyOf(outputs);
    }
}
