package leme.service.bundle;

import java.util.Set;
import leme.engine.Bundle;

/** A part of a bundle, built from its artefact and ready to take the place of its like. */
public interface Ingredient {

    /** What it was built from. */
    Artefact artefact();

    /** The bundle in which it replaces its like, rehearsed. Quick when the rest is as it was when this was built. */
    Assembly in(Bundle current);

    /** Kinds of what no longer fits once it decides, e.g. what was learned over another model. */
    default Set<String> displaces() {
        return Set.of();
    }
}
