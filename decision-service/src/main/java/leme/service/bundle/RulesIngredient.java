package leme.service.bundle;

import leme.engine.Bundle;
import leme.models.online.OnlinePropensities;

/**
 * Rules, catalogue, routing and retention out of one archive.
 *
 * @param artefact the archive
 * @param prepared a rehearsed bundle that holds them
 */
public record RulesIngredient(Artefact artefact, Bundle prepared) implements Ingredient {

    @Override
    public Assembly in(Bundle current) {
        var versions = prepared.versions();
        var now = current.versions();
        boolean same = versions.reader().equals(now.reader())
                && versions.propensity().equals(now.propensity())
                && versions.experiment().equals(now.experiment());
        if (same) {
            return new Assembly.Sound(prepared);
        }
        var bundle = Bundle.of(
                prepared.rules(),
                prepared.catalogue(),
                prepared.routing(),
                prepared.retention(),
                current.reader(),
                current.propensities(),
                current.experiment());
        return learnedOnly(current) ? new Assembly.Sound(bundle) : Rehearsal.of(bundle);
    }

    /** Something is learned every few seconds: that alone is no reason to rehearse again. */
    private boolean learnedOnly(Bundle current) {
        return prepared.versions().reader().equals(current.versions().reader())
                && prepared.versions().experiment().equals(current.versions().experiment())
                && trained(prepared).equals(trained(current));
    }

    private static String trained(Bundle bundle) {
        return OnlinePropensities.trained(bundle.propensities()).version();
    }
}
