package leme.service.publication.shadow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.Objects;
import leme.engine.Bundle;
import leme.engine.Decide;
import leme.engine.Decision;
import leme.models.ModelFolder;
import leme.models.admission.Budget;
import leme.service.bundle.Artefact;
import leme.service.bundle.Assembly;
import leme.service.fake.Lenient;
import leme.service.fake.Models;
import leme.service.publication.Prepared;
import leme.service.publication.store.Tallies.Effect;
import leme.service.publication.store.Tallies.Key;
import leme.service.registry.Entrance;
import leme.service.registry.ModelKind;
import leme.service.registry.ModelPreparation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is counted of a model that looks on. */
@Timeout(60)
class OpinionsTest {

    private static final Decision SERVED = decided(Lenient.CURRENT);

    @TempDir
    private Path folder = Path.of("");

    private static Decision decided(Bundle bundle) {
        return Decide.decide(Lenient.waiting("d-1", Lenient.NOW), bundle, 7);
    }

    /** By a model that answers as the shipped one does, but is another. */
    private Decision by(ModelKind kind, String file) {
        var keys = folder.resolve("keys");
        var artefact =
                Artefact.of(kind.code(), Artefact.MODEL, Models.trustedIn(keys).signed(file, "november"));
        var prepared =
                new ModelPreparation(kind, new Entrance(keys, Budget.standard())).prepare(artefact, Lenient.CURRENT);
        var assembly = ((Prepared.Sound) prepared).ingredient().in(Lenient.CURRENT);
        return decided(((Assembly.Sound) assembly).bundle());
    }

    @Test
    void ofTheSameModelsNothingIsCounted() {
        assertThat(new Opinions(SERVED, decided(Lenient.CURRENT)).keys()).isEmpty();
    }

    @Test
    void anotherReaderIsHeldAgainstTheOneInForceWhereItAgreesToo() {
        var shadow = by(ModelKind.INTENTS, ModelFolder.INTENTS);
        var intent = Objects.requireNonNull(SERVED.understanding()).intent();
        assertThat(new Opinions(SERVED, shadow).keys())
                .extracting(Key::effect, Key::cause)
                .containsExactly(tuple(Effect.READ, intent + " → " + intent), tuple(Effect.SURER, "0.0"));
    }

    @Test
    void anotherScorerIsHeldAgainstTheOneInForceByTheOrderOfActions() {
        var shadow = by(ModelKind.PROPENSITY, ModelFolder.PROPENSITY);
        assertThat(new Opinions(SERVED, shadow).keys()).isNotEmpty().allSatisfy(key -> {
            assertThat(key.effect()).isEqualTo(Effect.RANKED);
            assertThat(key.cause()).isEqualTo("0");
        });
    }
}
