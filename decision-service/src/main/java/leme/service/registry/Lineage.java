package leme.service.registry;

import java.util.List;
import java.util.SortedMap;
import leme.models.artefact.Envelope;
import leme.models.artefact.Header;
import leme.models.artefact.ModelFile;
import leme.models.artefact.RefusedModel;
import leme.service.bundle.Artefact;
import leme.service.record.RecordJson;

/**
 * Where a model comes from, as the ledger keeps it.
 *
 * @param digest SHA-256 of the model, hexadecimal; its version is what that begins with
 * @param bytes of its file
 * @param language BCP 47 tags of the texts it was trained on, e.g. {@code pt-BR, en}; {@code und} where none were
 * @param data SHA-256 of the rows it was trained on, hexadecimal
 * @param source name of the data
 * @param code release of Leme that trained it; "" when not said
 * @param trainedAt instant, ISO 8601; "" when not said
 * @param seed of everything random in its training
 * @param key SHA-256 of the public key it is signed with, hexadecimal; "" when it came with the service
 * @param settings how it was trained, by name
 * @param metrics what it reached on rows that it did not see, by name
 * @param calibration temperature and operating points, by name
 * @param gives what it tells, in order: labels, or {@code probability}
 */
public record Lineage(
        String digest,
        long bytes,
        String language,
        String data,
        String source,
        String code,
        String trainedAt,
        long seed,
        String key,
        SortedMap<String, Double> settings,
        SortedMap<String, Double> metrics,
        SortedMap<String, Double> calibration,
        List<String> gives) {

    public Lineage {
        gives = List.copyOf(gives);
    }

    /** What a model file says of itself. Verifies its digest, not who signed it. */
    public static Lineage of(Artefact artefact) throws RefusedModel {
        var envelope = Envelope.open(artefact.kind(), artefact.bytes());
        return of(envelope, ModelFile.read(artefact.kind(), envelope).header());
    }

    private static Lineage of(Envelope envelope, Header header) {
        var signature = envelope.signature();
        return new Lineage(
                envelope.digest(),
                envelope.length(),
                header.language(),
                header.data(),
                header.lineage().source(),
                header.lineage().code(),
                header.lineage().trainedAt(),
                header.seed(),
                signature == null ? "" : signature.key(),
                header.settings(),
                header.metrics(),
                header.calibration(),
                header.shape().outputs());
    }

    /** As evidence of a submission. */
    String json() {
        return RecordJson.mapper().writeValueAsString(this);
    }

    static Lineage of(String json) {
        return RecordJson.mapper().readValue(json, Lineage.class);
    }
}
