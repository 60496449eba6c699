package leme.service.registry;

import java.util.Arrays;
import java.util.Optional;
import leme.engine.Bundle;
import leme.models.ModelFolder;
import leme.models.admission.Model;
import leme.models.message.IntentModel;
import leme.models.message.MessageReader;
import leme.models.message.ToneModel;
import leme.models.message.TrainedMessageReader;
import leme.models.propensity.PropensityModel;

/** What a model does for a bundle. */
public enum ModelKind {
    /** Tells what a message asks for. */
    INTENTS(IntentModel.KIND, ModelFolder.INTENTS),
    /** Tells how it is said. */
    TONE(ToneModel.KIND, ModelFolder.TONE),
    /** Tells how likely an action is to be accepted. */
    PROPENSITY(PropensityModel.KIND, ModelFolder.PROPENSITY);

    private final String code;
    private final String file;

    ModelKind(String code, String file) {
        this.code = code;
        this.file = file;
    }

    /** The kind of that name, e.g. {@code intents}. */
    public static Optional<ModelKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }

    /** Its name in paths, tables and model files, e.g. {@code intents}. */
    public String code() {
        return code;
    }

    /** Name of its file among those that came with the service. */
    String file() {
        return file;
    }

    /**
     * What reads messages once a model has taken its place; propensities change nothing about it.
     *
     * @throws IllegalArgumentException when both that read messages do not look at the same features
     */
    static MessageReader reader(Model model, Bundle current) {
        return switch (model) {
            case Model.Intents(IntentModel intents) ->
                new TrainedMessageReader(intents, trained(current).toneModel());
            case Model.Tones(ToneModel tones) ->
                new TrainedMessageReader(trained(current).intentModel(), tones);
            case Model.Propensities propensities -> current.reader();
        };
    }

    private static TrainedMessageReader trained(Bundle current) {
        if (current.reader() instanceof TrainedMessageReader reader) {
            return reader;
        }
        throw new IllegalArgumentException("what reads messages here is not made of an intent model and a tone model");
    }
}
