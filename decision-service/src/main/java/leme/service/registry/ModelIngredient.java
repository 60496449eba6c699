package leme.service.registry;

import java.util.List;
import java.util.Set;
import leme.engine.Bundle;
import leme.models.admission.Model;
import leme.models.online.OnlinePropensities;
import leme.models.propensity.Profile;
import leme.models.propensity.Propensities;
import leme.service.bundle.Artefact;
import leme.service.bundle.Assembly;
import leme.service.bundle.Ingredient;
import leme.service.learning.PosteriorRecipe;

/** An admitted model, ready to take the place of its like. */
final class ModelIngredient implements Ingredient {

    private static final Profile SOMEBODY = new Profile(12, 120.5, 2, false, "WHATSAPP", 14, false, 1, 0, 1, false);
    private static final Profile NOBODY = new Profile(0, 0, 0, false, "SMS", 3, true, 0, 0, 0, false);

    private final Artefact artefact;
    private final Model model;
    /** What it was rehearsed with last: when only learning went on since, it need not be rehearsed again. */
    private volatile String rehearsed = "";

    ModelIngredient(Artefact artefact, Model model) {
        this.artefact = artefact;
        this.model = model;
    }

    @Override
    public Artefact artefact() {
        return artefact;
    }

    @Override
    public Assembly in(Bundle current) {
        try {
            var reader = ModelKind.reader(model, current);
            var propensities = propensities(current);
            var bundle = Assembly.with(reader, propensities, current);
            var company = company(bundle);
            if (rehearsed.equals(company)) {
                return new Assembly.Sound(bundle);
            }
            score(propensities, bundle);
            var assembly = Assembly.of(reader, propensities, current);
            rehearsed = assembly instanceof Assembly.Sound ? company : "";
            return assembly;
        } catch (RuntimeException unfit) {
            return new Assembly.Faulty(List.of(
                    artefact.kind() + " `" + artefact.version() + "` cannot take its place: " + unfit.getMessage()));
        }
    }

    /** What was learned over another model is left behind with it. */
    private Propensities propensities(Bundle current) {
        return model instanceof Model.Propensities(var propensities) ? propensities : current.propensities();
    }

    private static String company(Bundle bundle) {
        var versions = bundle.versions();
        return String.join(
                " ",
                versions.rules(),
                versions.catalogue(),
                versions.routing(),
                versions.retention(),
                versions.reader(),
                OnlinePropensities.trained(bundle.propensities()).version(),
                versions.experiment());
    }

    /** Every action of the catalogue: a rehearsal on somebody unknown permits nothing commercial, so it scores little. */
    private static void score(Propensities propensities, Bundle bundle) {
        for (var action : bundle.catalogue().actions()) {
            for (var profile : List.of(SOMEBODY, NOBODY)) {
                propensities.score(action.code(), action.group(), action.prior(), profile);
            }
        }
    }

    @Override
    public Set<String> displaces() {
        return model instanceof Model.Propensities ? Set.of(PosteriorRecipe.KIND) : Set.of();
    }
}
