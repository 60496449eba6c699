package leme.models;

import java.io.IOException;
import java.nio.file.Path;
import leme.models.artefact.ModelFile;
import leme.models.artefact.RefusedModel;
import leme.models.message.IntentModel;
import leme.models.message.MessageReader;
import leme.models.message.ToneModel;
import leme.models.message.TrainedMessageReader;
import leme.models.propensity.Propensities;
import leme.models.propensity.PropensityModel;

/**
 * A folder of model files: {@code intents.leme}, {@code tone.leme}, {@code propensity.leme}.
 *
 * <p>A model that is refused replaces nothing: the caller keeps the one it has.
 */
public record ModelFolder(Path path) {

    /** File of the intent model. */
    public static final String INTENTS = "intents.leme";

    /** File of the tone model. */
    public static final String TONE = "tone.leme";

    /** File of the propensity model. */
    public static final String PROPENSITY = "propensity.leme";

    /** Reads the models that read messages. */
    public MessageReader messageReader() throws IOException, RefusedModel {
        return new TrainedMessageReader(
                IntentModel.of(ModelFile.read(path.resolve(INTENTS))),
                ToneModel.of(ModelFile.read(path.resolve(TONE))));
    }

    /** Reads the model that scores actions. */
    public Propensities propensities() throws IOException, RefusedModel {
        return PropensityModel.of(ModelFile.read(path.resolve(PROPENSITY)));
    }
}
