package leme.service.bundle;

import java.util.Optional;
import leme.engine.Bundle;

/** The bundle in force, and those that were. */
public interface Bundles {

    /** The bundle that decides now. The same object until it is exchanged as a whole. */
    Bundle current();

    /** A bundle by its revision; empty when it is no longer at hand. */
    Optional<Bundle> of(String revision);
}
