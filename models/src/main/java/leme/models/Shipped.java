package leme.models;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import leme.models.artefact.Artefact;
import leme.models.artefact.ModelFile;
import leme.models.artefact.RefusedModel;
import leme.models.message.IntentModel;
import leme.models.message.MessageReader;
import leme.models.message.ToneModel;
import leme.models.message.TrainedMessageReader;
import leme.models.propensity.Propensities;
import leme.models.propensity.PropensityModel;

/**
 * The models this release carries, trained at build time from the corpus and, for propensities, from synthetic
 * interactions. Each call reads them anew: keep what it returns.
 */
public final class Shipped {

    private Shipped() {}

    /** Reads Portuguese messages. */
    public static MessageReader messageReader() {
        try {
            return new TrainedMessageReader(
                    IntentModel.of(file(ModelFolder.INTENTS)), ToneModel.of(file(ModelFolder.TONE)));
        } catch (IOException | RefusedModel e) {
            throw damaged(e);
        }
    }

    /** Scores the actions of the shipped catalogue; trained on synthetic interactions only. */
    public static Propensities propensities() {
        try {
            return PropensityModel.of(file(ModelFolder.PROPENSITY));
        } catch (IOException | RefusedModel e) {
            throw damaged(e);
        }
    }

    private static Artefact file(String name) throws IOException, RefusedModel {
        try (InputStream stream = Shipped.class.getResourceAsStream("shipped/" + name)) {
            if (stream == null) {
                throw new FileNotFoundException("`" + name + "` is not on the class path");
            }
            return ModelFile.read(name, stream);
        }
    }

    private static IllegalStateException damaged(Exception cause) {
        return new IllegalStateException("this release is damaged: " + cause.getMessage(), cause);
    }
}
