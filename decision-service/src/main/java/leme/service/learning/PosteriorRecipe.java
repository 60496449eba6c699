package leme.service.learning;

import java.util.List;
import java.util.Optional;
import leme.engine.Bundle;
import leme.models.online.OnlinePropensities;
import leme.models.online.Posterior;
import leme.models.online.PosteriorFile;
import leme.service.bundle.Artefact;
import leme.service.bundle.Assembly;
import leme.service.bundle.Ingredient;
import leme.service.bundle.Recipe;

/** Puts a snapshot of what was learned into a bundle. It needs nobody's approval: it follows from what was approved. */
public final class PosteriorRecipe implements Recipe {

    /** Kind of the artefacts. */
    public static final String KIND = "posterior";

    @Override
    public String kind() {
        return KIND;
    }

    public static Artefact artefact(Posterior posterior) {
        return Artefact.of(KIND, PosteriorFile.MEDIA, PosteriorFile.write(posterior));
    }

    @Override
    public Optional<Ingredient> ingredient(Artefact artefact) {
        try {
            return Optional.of(new Learned(artefact, PosteriorFile.read(artefact.bytes())));
        } catch (IllegalArgumentException broken) {
            return Optional.empty();
        }
    }

    private record Learned(Artefact artefact, Posterior posterior) implements Ingredient {

        /** Not rehearsed: a snapshot is numbers, all finite, and there is a new one every few seconds. */
        @Override
        public Assembly in(Bundle current) {
            var trained = OnlinePropensities.trained(current.propensities());
            if (!trained.version().equals(posterior.base())) {
                return new Assembly.Faulty(List.of("the snapshot `" + artefact.version() + "` corrects the model `"
                        + posterior.base() + "`, but `" + trained.version() + "` decides"));
            }
            return new Assembly.Sound(Bundle.of(
                    current.rules(),
                    current.catalogue(),
                    current.routing(),
                    current.retention(),
                    current.reader(),
                    new OnlinePropensities(trained, posterior, artefact.digest()),
                    current.experiment()));
        }
    }
}
