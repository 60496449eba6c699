package leme.models;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import leme.models.admission.Budget;
import leme.models.admission.Model;
import leme.models.artefact.RefusedModel;
import leme.models.artefact.Trust;
import leme.models.message.MessageReader;
import leme.models.propensity.Propensities;

/**
 * The models this release carries, trained at build time from the corpus and, for propensities, from synthetic
 * interactions. They are trusted by the digests beside them: whoever can change those can change the code too. Each call
 * reads them anew: keep what it returns.
 */
public final class Shipped {

    private Shipped() {}

    /** Reads Portuguese and English messages. */
    public static MessageReader messageReader() {
        try {
            return ModelFolder.reader(
                    ModelFolder.INTENTS, model(ModelFolder.INTENTS), ModelFolder.TONE, model(ModelFolder.TONE));
        } catch (IOException | RefusedModel e) {
            throw damaged(e);
        }
    }

    /** Scores the actions of the shipped catalogue; trained on synthetic interactions only. */
    public static Propensities propensities() {
        try {
            return ModelFolder.scorer(ModelFolder.PROPENSITY, model(ModelFolder.PROPENSITY));
        } catch (IOException | RefusedModel e) {
            throw damaged(e);
        }
    }

    /** The bytes of a shipped model, e.g. of {@link ModelFolder#INTENTS}. */
    public static byte[] bytes(String name) throws IOException {
        try (InputStream stream = Shipped.class.getResourceAsStream("shipped/" + name)) {
            if (stream == null) {
                throw new FileNotFoundException("`" + name + "` is not on the class path");
            }
            return stream.readAllBytes();
        }
    }

    /** Trusts the models this release carries. */
    public static Trust trust() throws IOException {
        return Trust.digests(
                Set.of(digest(ModelFolder.INTENTS), digest(ModelFolder.TONE), digest(ModelFolder.PROPENSITY)));
    }

    private static String digest(String name) throws IOException {
        return new String(bytes(name + ModelFolder.DIGEST), StandardCharsets.US_ASCII).strip();
    }

    private static Model model(String name) throws IOException, RefusedModel {
        return ModelFolder.model(name, bytes(name), Trust.digests(Set.of(digest(name))), Budget.standard());
    }

    private static IllegalStateException damaged(Exception cause) {
        return new IllegalStateException("this release is damaged: " + cause.getMessage(), cause);
    }
}
