package leme.service.fake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.TreeMap;
import leme.models.Shipped;
import leme.models.admission.Preparation;
import leme.models.artefact.Card;
import leme.models.artefact.Keys;
import leme.models.artefact.Lineage;
import leme.models.artefact.ModelFile;
import leme.models.artefact.RefusedModel;
import leme.models.artefact.Signing;

/** Models for tests: those that came with the service, told to come from elsewhere, or with other numbers; signed or not. */
public record Models(KeyPair keys) {

    /** Whose public key stands in a folder. */
    public static Models trustedIn(Path folder) {
        try {
            var keys = Keys.generate();
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("test.pub"), Keys.pem(keys.getPublic()));
            return new Models(keys);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Another model that answers as the shipped one does. */
    public static byte[] unsigned(String file, String source) {
        try {
            return Preparation.of(Shipped.bytes(file), new Lineage("test", "2026-11-01T00:00:00Z", source), Card.BLANK);
        } catch (IOException | RefusedModel damaged) {
            throw new IllegalStateException(damaged);
        }
    }

    public byte[] signed(String file, String source) {
        return sign(unsigned(file, source));
    }

    /** The shipped model with every number of a block multiplied: it answers otherwise. */
    public byte[] scaled(String file, String block, float factor) {
        try {
            var model = ModelFile.read(file, Shipped.bytes(file));
            var blocks = new TreeMap<>(model.blocks());
            var numbers = model.block(block).clone();
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] *= factor;
            }
            blocks.put(block, numbers);
            var changed = ModelFile.bytes(model.header(), blocks);
            return sign(Preparation.of(changed, new Lineage("test", "", block + " × " + factor), Card.BLANK));
        } catch (IOException | RefusedModel damaged) {
            throw new IllegalStateException(damaged);
        }
    }

    public byte[] sign(byte[] model) {
        try {
            return Signing.sign("test", model, keys);
        } catch (RefusedModel damaged) {
            throw new IllegalStateException(damaged);
        }
    }
}
