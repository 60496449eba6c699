package leme.service.bundle;

import java.util.Optional;

/** How an artefact that nobody publishes becomes part of a bundle. */
public interface Recipe {

    /** Kind of its artefacts. */
    String kind();

    /** The ingredient; empty when the bytes are not what they should be. */
    Optional<Ingredient> ingredient(Artefact artefact);
}
