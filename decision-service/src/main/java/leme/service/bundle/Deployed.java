package leme.service.bundle;

import java.util.HashMap;
import java.util.Map;
import leme.engine.Bundle;
import org.jspecify.annotations.Nullable;

/**
 * A bundle with what it was made from.
 *
 * @param artefacts by kind; a kind that is missing came with the service
 */
public record Deployed(Bundle bundle, Map<String, Artefact> artefacts) {

    public Deployed {
        artefacts = Map.copyOf(artefacts);
    }

    /** The version of what a kind was made from; null when it came with the service. */
    public @Nullable String version(String kind) {
        var artefact = artefacts.get(kind);
        return artefact == null ? null : artefact.version();
    }

    /** Another bundle, in which an ingredient takes the place of its like. */
    public Deployed with(Bundle next, Ingredient ingredient) {
        var all = new HashMap<>(artefacts);
        ingredient.displaces().forEach(all::remove);
        all.put(ingredient.artefact().kind(), ingredient.artefact());
        return new Deployed(next, all);
    }
}
