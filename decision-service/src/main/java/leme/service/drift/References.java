package leme.service.drift;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import leme.models.drift.Reference;
import leme.service.bundle.Artefact;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What all looked like when a model began to decide on this replica, one file a model, so that a restart does not take what
 * drifted for what is usual.
 *
 * @param folder that outlives the process
 */
record References(Path folder) {

    private static final Logger LOG = LoggerFactory.getLogger(References.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * A model's.
     *
     * @param model version of the trained propensities
     * @param signals those of which there is one
     * @param outcomes null until enough is known
     */
    record Kept(
            String model, List<Reference> signals, @Nullable Rate outcomes) {

        Kept {
            signals = List.copyOf(signals);
        }
    }

    /** How many of how many responded. */
    record Rate(long hits, long count) {}

    /** What is kept of a model; empty when nothing is, or when it cannot be read. */
    Optional<Kept> of(String model) {
        var file = file(model);
        try {
            return Files.exists(file)
                    ? Optional.of(JSON.readValue(Files.readAllBytes(file), Kept.class))
                    : Optional.empty();
        } catch (IOException | JacksonException broken) {
            LOG.warn("the reference `{}` cannot be read; a new one is taken: {}", file, broken.getMessage());
            return Optional.empty();
        }
    }

    /** Keeps it in place of what was kept. That it cannot be written costs a new one after a restart, no more. */
    void keep(Kept kept) {
        try {
            Files.createDirectories(folder);
            var draft = Files.createTempFile(folder, "reference", ".part");
            Files.write(draft, JSON.writeValueAsBytes(kept));
            Files.move(draft, file(kept.model()), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException away) {
            LOG.warn("the reference of drift cannot be kept in `{}`: {}", folder, away.getMessage());
        }
    }

    private Path file(String model) {
        var digest = Artefact.digestOf(model.getBytes(StandardCharsets.UTF_8));
        return folder.resolve(Artefact.versionOf(digest) + ".json");
    }
}
