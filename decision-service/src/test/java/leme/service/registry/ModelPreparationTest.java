package leme.service.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import leme.models.ModelFolder;
import leme.models.admission.Budget;
import leme.models.artefact.Envelope;
import leme.models.artefact.RefusedModel;
import leme.models.message.MessageReader;
import leme.models.message.Reading;
import leme.models.online.Posterior;
import leme.service.bundle.Archive;
import leme.service.bundle.Artefact;
import leme.service.bundle.Assembly;
import leme.service.bundle.Deployed;
import leme.service.bundle.LiveBundles;
import leme.service.fake.Lenient;
import leme.service.fake.Models;
import leme.service.learning.PosteriorRecipe;
import leme.service.publication.Finding;
import leme.service.publication.Packed;
import leme.service.publication.Prepared;
import leme.service.publication.Progress;
import leme.service.publication.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Which models are let in, what becomes of them, and what they leave alone. */
@Timeout(60)
class ModelPreparationTest {

    private static final Progress SILENT = (step, done, total) -> {};

    @TempDir
    private Path keys = Path.of("");

    private ModelPreparation preparation(ModelKind kind) {
        return new ModelPreparation(kind, new Entrance(keys, Budget.standard()));
    }

    private static Submission file(byte[] bytes) {
        return new Submission(Map.of("model.leme", bytes), Set.of());
    }

    private Finding refused(ModelKind kind, byte[] bytes) {
        return preparation(kind).pack(file(bytes), null) instanceof Packed.Unfit(var findings)
                ? findings.getFirst()
                : Finding.whole("", "");
    }

    private Packed.Whole let(ModelKind kind, byte[] bytes) {
        return (Packed.Whole) preparation(kind).pack(file(bytes), null);
    }

    @Test
    void aSignedModelIsNamedByItsOwnDigestAndItsLineageIsTold() throws RefusedModel {
        var bytes = Models.trustedIn(keys).signed(ModelFolder.PROPENSITY, "november");
        var whole = let(ModelKind.PROPENSITY, bytes);

        assertThat(whole.artefact().digest())
                .isEqualTo(Envelope.open("test", bytes).digest());
        var lineage = Lineage.of(whole.evidence());
        assertThat(lineage.digest()).isEqualTo(whole.artefact().digest());
        assertThat(lineage.source()).isEqualTo("november");
        assertThat(lineage.metrics()).isNotEmpty();
        assertThat(lineage.key()).hasSize(64);
        assertThat(preparation(ModelKind.PROPENSITY)
                        .check(whole.artefact(), Lenient.CURRENT, SILENT)
                        .sound())
                .isTrue();
    }

    @Test
    void whoSignsAModelDoesNotChangeWhichModelItIs() {
        var unsigned = Models.unsigned(ModelFolder.PROPENSITY, "november");
        var one = let(ModelKind.PROPENSITY, Models.trustedIn(keys).sign(unsigned));
        var other = let(ModelKind.PROPENSITY, Models.trustedIn(keys).sign(unsigned));
        assertThat(one.artefact().version()).isEqualTo(other.artefact().version());
    }

    @Test
    void whatNobodyTrustedVouchesForIsRefusedWithTheReason() throws IOException {
        var stranger = Models.trustedIn(Files.createDirectory(keys.resolve("elsewhere")));
        var unsigned = Models.unsigned(ModelFolder.PROPENSITY, "november");
        assertThat(refused(ModelKind.PROPENSITY, unsigned).where()).isEqualTo("unsigned");
        var unknown = refused(ModelKind.PROPENSITY, stranger.sign(unsigned));
        assertThat(unknown.where()).isEqualTo("unknown-key");
        assertThat(unknown.remedy().en()).contains(keys.toString());
    }

    @Test
    void damagedFilesAndFilesOfAnotherKindAreRefused() {
        var sound = Models.trustedIn(keys).signed(ModelFolder.PROPENSITY, "november");
        var damaged = sound.clone();
        damaged[200] ^= 1;
        assertThat(refused(ModelKind.PROPENSITY, damaged).where()).isEqualTo("corrupt");
        assertThat(refused(ModelKind.PROPENSITY, new byte[] {(byte) 0xac, (byte) 0xed, 0, 5})
                        .where())
                .isEqualTo("serialised");
        assertThat(refused(ModelKind.TONE, sound).message().en()).contains("`propensity`", "`tone`");
    }

    @Test
    void aModelSlowerThanTheBudgetIsRefused() {
        var sound = Models.trustedIn(keys).signed(ModelFolder.PROPENSITY, "november");
        var hasty =
                new Budget(Budget.standard().bytes(), Duration.ofNanos(1), Duration.ofSeconds(30), System::nanoTime);
        var preparation = new ModelPreparation(ModelKind.PROPENSITY, new Entrance(keys, hasty));

        assertThat(preparation.pack(file(sound), null))
                .isInstanceOfSatisfying(
                        Packed.Unfit.class,
                        unfit -> assertThat(unfit.findings().getFirst().where()).isEqualTo("slow"));
        assertThat(preparation.prepare(Artefact.of("propensity", Artefact.MODEL, sound), Lenient.CURRENT))
                .isInstanceOf(Prepared.Faulty.class);
    }

    @Test
    void aKeyTakenOutVouchesForNothingButWhatDecidedIsRecalled() throws IOException {
        var artefact = let(ModelKind.PROPENSITY, Models.trustedIn(keys).signed(ModelFolder.PROPENSITY, "november"))
                .artefact();
        Files.delete(keys.resolve("test.pub"));
        var preparation = preparation(ModelKind.PROPENSITY);
        assertThat(preparation.prepare(artefact, Lenient.CURRENT)).isInstanceOf(Prepared.Faulty.class);
        assertThat(preparation.recall(artefact, Lenient.CURRENT)).isInstanceOf(Prepared.Sound.class);
    }

    @Test
    void aPromotedModelTakesThePlaceOfItsLikeAndOfWhatWasLearnedOverIt() {
        var live = new LiveBundles(new Deployed(Lenient.CURRENT, StartingModels.shipped()), Archive.NONE);
        var learned = PosteriorRecipe.artefact(
                Posterior.around(Lenient.CURRENT.propensities().version()));
        live.exchange(new PosteriorRecipe().ingredient(learned).orElseThrow());
        assertThat(live.deployed().version(PosteriorRecipe.KIND)).isNotNull();

        var models = Models.trustedIn(keys);
        promoted(live, ModelKind.PROPENSITY, models.signed(ModelFolder.PROPENSITY, "november"));
        promoted(live, ModelKind.TONE, models.signed(ModelFolder.TONE, "november"));

        var versions = live.current().versions();
        assertThat(versions.propensity()).startsWith(live.deployed().version("propensity"));
        assertThat(versions.reader())
                .isEqualTo(live.deployed().version("intents") + "+"
                        + live.deployed().version("tone"));
        assertThat(live.deployed().version(PosteriorRecipe.KIND)).isNull();
        assertThat(live.current().rules()).isSameAs(Lenient.CURRENT.rules());
    }

    private void promoted(LiveBundles live, ModelKind kind, byte[] bytes) {
        var artefact = let(kind, bytes).artefact();
        var prepared = preparation(kind).prepare(artefact, live.current());
        assertThat(prepared)
                .isInstanceOfSatisfying(
                        Prepared.Sound.class,
                        sound -> assertThat(live.exchange(sound.ingredient())).isInstanceOf(Assembly.Sound.class));
    }

    @Test
    void aModelThatDoesNotFitTheOthersIsFaultyAndTheRulesInForceGoOnDeciding() {
        var artefact = let(ModelKind.TONE, Models.trustedIn(keys).signed(ModelFolder.TONE, "november"))
                .artefact();
        var alone = Assembly.with(new OfNoParts(), Lenient.CURRENT.propensities(), Lenient.CURRENT);
        var prepared = preparation(ModelKind.TONE).prepare(artefact, alone);
        assertThat(((Prepared.Sound) prepared).ingredient().in(alone)).isInstanceOf(Assembly.Faulty.class);
        assertThat(preparation(ModelKind.TONE).check(artefact, alone, SILENT).sound())
                .isFalse();
        assertThat(Assembly.of(Lenient.CURRENT.reader(), Lenient.CURRENT.propensities(), Lenient.CURRENT))
                .isInstanceOf(Assembly.Sound.class);
    }

    /** Reads as the shipped models do, but is not made of them. */
    private static final class OfNoParts implements MessageReader {

        @Override
        public Reading read(String text) {
            return Lenient.CURRENT.reader().read(text);
        }

        @Override
        public String version() {
            return "of no parts";
        }
    }
}
