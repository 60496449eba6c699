package leme.service.context;

import java.util.List;
import leme.rules.fact.CustomerFile;

/**
 * A customer's file as it could be gathered.
 *
 * @param file each part with how well it is known
 * @param degradations what went otherwise than usual, each once, in the order it was met
 */
public record Gathered(CustomerFile file, List<Degradation> degradations) {

    public Gathered {
        degradations = List.copyOf(degradations);
    }
}
