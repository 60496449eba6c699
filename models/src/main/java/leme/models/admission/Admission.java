package leme.models.admission;

import leme.models.artefact.Artefact;
import leme.models.artefact.Envelope;
import leme.models.artefact.ModelFile;
import leme.models.artefact.Refusal;
import leme.models.artefact.Refusal.Reason;
import leme.models.artefact.RefusedModel;
import leme.models.artefact.Trust;

/**
 * What came of a model that asked to be used. A model that is refused replaces nothing: whoever asked keeps the one they
 * have.
 */
public sealed interface Admission {

    /** It may be used. */
    record Admitted(Artefact artefact, Model model) implements Admission {}

    /** It may not, and why. */
    record Refused(Refusal refusal) implements Admission {}

    /**
     * Examines a model: size, beginning, lengths and digest; then who vouches for it; only then what it says, whether
     * it is sound, whether it answers its probes as it did when trained, and how fast.
     *
     * @param file its bytes, which the caller must not change
     */
    static Admission of(byte[] file, Trust trust, Budget budget) {
        return of("uploaded", file, trust, budget);
    }

    /**
     * Examines a model.
     *
     * @param origin where it came from, for messages
     */
    static Admission of(String origin, byte[] file, Trust trust, Budget budget) {
        try {
            return examined(origin, file, trust, budget);
        } catch (RefusedModel refused) {
            return new Refused(refused.refusal());
        } catch (RuntimeException unforeseen) {
            // INVARIANT: whatever a hostile file provokes is a refusal, so that the old model goes on serving.
            return new Refused(
                    new Refusal(Reason.LAYOUT, "its parts do not fit together", "train it again with this release"));
        }
    }

    private static Admission examined(String origin, byte[] file, Trust trust, Budget budget) throws RefusedModel {
        if (file.length > budget.bytes()) {
            throw new RefusedModel(
                    origin,
                    new Refusal(
                            Reason.TOO_LARGE,
                            "it has `" + file.length + "` bytes, more than " + budget.bytes(),
                            "train it with fewer labels or features"));
        }
        var examination = new Examination(origin, budget);
        Envelope envelope = Envelope.open(origin, file);
        trust.require(origin, envelope);
        examination.requireTime();
        Artefact artefact = ModelFile.read(origin, envelope);
        examination.requireTime();
        Model model = Model.of(artefact);
        examination.requireShape(artefact, model);
        examination.requireAnswers(artefact, model);
        examination.requireSpeed(artefact, model);
        return new Admitted(artefact, model);
    }
}
