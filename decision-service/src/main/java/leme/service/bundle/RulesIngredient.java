package leme.service.bundle;

import leme.engine.Bundle;

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
        return same
                ? new Assembly.Sound(prepared)
                : Rehearsal.of(Bundle.of(
                        prepared.rules(),
                        prepared.catalogue(),
                        prepared.routing(),
                        prepared.retention(),
                        current.reader(),
                        current.propensities(),
                        current.experiment()));
    }

    @Override
    public void close() {
        prepared.rules().close();
    }
}
