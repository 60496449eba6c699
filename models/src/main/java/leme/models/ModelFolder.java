package leme.models;

import java.io.IOException;
import java.nio.file.Path;
import leme.models.admission.Admission;
import leme.models.admission.Budget;
import leme.models.admission.Model;
import leme.models.artefact.ModelFile;
import leme.models.artefact.Refusal;
import leme.models.artefact.Refusal.Reason;
import leme.models.artefact.RefusedModel;
import leme.models.artefact.Trust;
import leme.models.message.IntentModel;
import leme.models.message.MessageReader;
import leme.models.message.ToneModel;
import leme.models.message.TrainedMessageReader;
import leme.models.propensity.Propensities;

/**
 * A folder of model files: {@code intents.leme}, {@code tone.leme}, {@code propensity.leme}.
 *
 * <p>A model that is refused replaces nothing: the caller keeps the one it has.
 *
 * @param trust whose models are used
 * @param budget what each may cost
 */
public record ModelFolder(Path path, Trust trust, Budget budget) {

    /** File of the intent model. */
    public static final String INTENTS = "intents.leme";

    /** File of the tone model. */
    public static final String TONE = "tone.leme";

    /** File of the propensity model. */
    public static final String PROPENSITY = "propensity.leme";

    /** What the name of a file with a model's digest ends with. */
    public static final String DIGEST = ".sha256";

    /** Reads the models that read messages. */
    public MessageReader messageReader() throws IOException, RefusedModel {
        return reader(INTENTS, admitted(INTENTS), TONE, admitted(TONE));
    }

    /** Reads the model that scores actions. */
    public Propensities propensities() throws IOException, RefusedModel {
        return scorer(PROPENSITY, admitted(PROPENSITY));
    }

    private Model admitted(String name) throws IOException, RefusedModel {
        return model(name, ModelFile.load(path.resolve(name)), trust, budget);
    }

    static Model model(String name, byte[] file, Trust trust, Budget budget) throws RefusedModel {
        return switch (Admission.of(name, file, trust, budget)) {
            case Admission.Admitted admitted -> admitted.model();
            case Admission.Refused(Refusal refusal) -> throw new RefusedModel(name, refusal);
        };
    }

    static MessageReader reader(String intents, Model meant, String tone, Model said) throws RefusedModel {
        if (!(meant instanceof Model.Intents(IntentModel intent))) {
            throw exchanged(intents);
        }
        if (!(said instanceof Model.Tones(ToneModel tones))) {
            throw exchanged(tone);
        }
        return new TrainedMessageReader(intent, tones);
    }

    static Propensities scorer(String name, Model model) throws RefusedModel {
        if (!(model instanceof Model.Propensities(var propensities))) {
            throw exchanged(name);
        }
        return propensities;
    }

    private static RefusedModel exchanged(String name) {
        return new RefusedModel(
                name, new Refusal(Reason.KIND, "it models something else than its name says", "files were exchanged"));
    }
}
