package leme.service.publication;

import java.util.List;
import leme.service.bundle.Ingredient;

/** What comes of building an artefact. */
public sealed interface Prepared {

    /** Ready to take its place. */
    record Sound(Ingredient ingredient) implements Prepared {}

    /** It cannot be built, or cannot decide. */
    record Faulty(List<String> problems) implements Prepared {

        public Faulty {
            problems = List.copyOf(problems);
        }
    }
}
