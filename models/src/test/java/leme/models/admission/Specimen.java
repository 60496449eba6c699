package leme.models.admission;

import java.security.KeyPair;
import java.util.List;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import leme.models.artefact.Artefact;
import leme.models.artefact.Card;
import leme.models.artefact.Header;
import leme.models.artefact.Keys;
import leme.models.artefact.Lineage;
import leme.models.artefact.ModelFile;
import leme.models.artefact.RefusedModel;
import leme.models.artefact.Signing;
import leme.models.artefact.Trust;
import leme.models.propensity.PropensityTraining;
import leme.models.propensity.SyntheticInteractions;

/** A small sound model, and ways to spoil it that a holder of a trusted key would have. */
final class Specimen {

    static final KeyPair KEYS = Keys.generate();
    static final Trust TRUST = Trust.of(List.of(KEYS.getPublic()));

    private static final byte[] PREPARED = prepared();

    private Specimen() {}

    static byte[] unsigned() {
        return PREPARED.clone();
    }

    static byte[] signed() {
        return signed(unsigned());
    }

    static byte[] signed(byte[] file) {
        try {
            return Signing.sign("specimen", file, KEYS);
        } catch (RefusedModel e) {
            throw new AssertionError(e);
        }
    }

    /** Sound in form, signed, and changed in what it says. */
    static byte[] withHeader(UnaryOperator<Header> change) throws RefusedModel {
        Artefact read = ModelFile.read("specimen", unsigned());
        return signed(ModelFile.bytes(change.apply(read.header()), read.blocks()));
    }

    /** Sound in form, signed, and changed in its numbers. */
    static byte[] withBlock(String name, float... numbers) throws RefusedModel {
        Artefact read = ModelFile.read("specimen", unsigned());
        var blocks = new TreeMap<>(read.blocks());
        blocks.put(name, numbers);
        return signed(ModelFile.bytes(read.header(), blocks));
    }

    private static byte[] prepared() {
        var actions = List.of(
                new SyntheticInteractions.Proposal("a", "one", 0.1),
                new SyntheticInteractions.Proposal("b", "two", 0.3));
        var rows = new SyntheticInteractions(actions, 1).draw(500);
        try {
            byte[] trained = PropensityTraining.standard(1)
                    .among(List.of("logistic"))
                    .train(rows, "00", (_, _, _) -> {})
                    .file();
            return Preparation.of(trained, new Lineage("test", "2026-01-01T00:00:00Z", "synthetic"), Card.BLANK);
        } catch (RefusedModel e) {
            throw new AssertionError(e);
        }
    }
}
