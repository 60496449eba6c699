package leme.service.registry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import leme.models.Shipped;
import leme.models.admission.Admission;
import leme.models.admission.Budget;
import leme.models.artefact.Trust;
import leme.service.bundle.Artefact;

/**
 * Where models are let in or not: whose are trusted, and what they may cost. The folder of keys is read each time, so that
 * a key taken out of it vouches for nothing from then on.
 *
 * @param keys folder of public keys; when there is none, only what came with the service is trusted
 * @param budget of each model
 */
public record Entrance(Path keys, Budget budget) {

    /** Nobody waits for a replay as for an answer. */
    private static final Duration PATIENT = Duration.ofSeconds(10);

    /** Examines a model as one that is to decide. */
    Admission admit(Artefact artefact) {
        return Admission.of(artefact.kind(), artefact.bytes(), trust(), budget);
    }

    /** Examines a model that once decided: that the record has it under its digest vouches for it. */
    Admission readmit(Artefact artefact) {
        var patient = new Budget(budget.bytes(), PATIENT, budget.admission().plus(PATIENT), budget.nanos());
        return Admission.of(artefact.kind(), artefact.bytes(), Trust.digests(Set.of(artefact.digest())), patient);
    }

    private Trust trust() {
        try {
            var signers =
                    Files.isDirectory(keys) ? Trust.folder(keys).keys() : Map.<String, java.security.PublicKey>of();
            return new Trust(signers, Shipped.trust().digests());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the keys in `" + keys + "` cannot be read", unreadable);
        }
    }
}
