package leme.service.bundle;

import leme.engine.Bundle;

/** A part of a bundle, built from its artefact and ready to take the place of its like. */
public interface Ingredient extends AutoCloseable {

    /** What it was built from. */
    Artefact artefact();

    /** The bundle in which it replaces its like, rehearsed. Quick when the rest is as it was when this was built. */
    Assembly in(Bundle current);

    /** Lets go of what was built; not to be called once it decides. */
    @Override
    void close();
}
