package leme.service.publication;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import leme.engine.Bundle;
import leme.service.bundle.Archive;
import leme.service.bundle.Artefact;
import leme.service.bundle.Deployed;
import leme.service.publication.store.Manifest;
import leme.service.publication.store.Manifest.Part;
import leme.service.publication.store.PublicationRecord;
import leme.service.publication.store.Shelf;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Keeps every bundle before it decides: on this machine at once, in the record as soon as it answers. The degraded path is
 * the everyday path, as with decisions.
 */
public final class Keeper implements Archive {

    private static final int REMEMBERED = 64;
    private static final Logger LOG = LoggerFactory.getLogger(Keeper.class);

    private final Shelf shelf;
    private final PublicationRecord record;
    /** What the record has for certain: models are megabytes, and bundles differ by what was learned every few seconds. */
    private final Cache<String, Boolean> known =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    public Keeper(Shelf shelf, PublicationRecord record) {
        this.shelf = shelf;
        this.record = record;
    }

    @Override
    public void keep(Deployed deployed) {
        try {
            deployed.artefacts().values().forEach(shelf::put);
            shelf.note(manifest(deployed));
        } catch (UncheckedIOException unwritable) {
            LOG.error(
                    "bundle `{}` is not archived: its decisions cannot be taken again after a restart",
                    deployed.bundle().revision(),
                    unwritable);
        }
    }

    /** Tells the record what it does not know yet; completes at once when that is nothing. */
    public Mono<Void> ship() {
        return Flux.defer(() -> Flux.fromIterable(shelf.unshipped()))
                .subscribeOn(Schedulers.boundedElastic())
                .concatMap(this::ship)
                .then();
    }

    private Mono<Void> ship(Manifest manifest) {
        return Flux.fromIterable(manifest.parts())
                .filter(part -> known.getIfPresent(key(part)) == null)
                .concatMap(part -> Mono.justOrEmpty(artefact(part))
                        .flatMap(artefact ->
                                record.artefacts().keep(artefact).doOnSuccess(kept -> known.put(key(part), true))))
                .then(Mono.defer(() -> record.manifests().keep(manifest)))
                .then(Mono.fromRunnable(() -> shelf.shipped(manifest)));
    }

    private static String key(Part part) {
        return part.kind() + "/" + part.artefact();
    }

    private @Nullable Artefact artefact(Part part) {
        return part.artefact() == null
                ? null
                : shelf.find(part.kind(), part.media(), part.artefact()).orElse(null);
    }

    /** What a bundle is made of. */
    static Manifest manifest(Deployed deployed) {
        var bundle = deployed.bundle();
        var parts = new ArrayList<>(versions(bundle));
        deployed.artefacts()
                .forEach((kind, artefact) -> parts.add(
                        new Part(kind, artefact.kind(), artefact.version(), artefact.media(), artefact.digest())));
        return new Manifest(bundle.revision(), parts);
    }

    private static List<Part> versions(Bundle bundle) {
        var versions = bundle.versions();
        return List.of(
                Part.named("rule-pack", versions.rules()),
                Part.named("catalogue", versions.catalogue()),
                Part.named("routing", versions.routing()),
                Part.named("retention", versions.retention()),
                Part.named("reader", versions.reader()),
                Part.named("propensity-model", versions.propensity()),
                Part.named("experiment", versions.experiment()));
    }
}
