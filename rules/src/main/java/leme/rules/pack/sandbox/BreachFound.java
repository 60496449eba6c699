package leme.rules.pack.sandbox;

import java.util.List;

/**
 * Stops a build whose bytecode must not be loaded. Thrown, for a message of level error alone would not keep the builder
 * from loading it.
 */
public final class BreachFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Breach> breaches;

    BreachFound(List<Breach> breaches) {
        super(breaches.size() + " breaches of the sandbox");
        this.breaches = List.copyOf(breaches);
    }

    /** At least one. */
    public List<Breach> breaches() {
        return breaches;
    }
}
