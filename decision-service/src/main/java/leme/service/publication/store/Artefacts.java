package leme.service.publication.store;

import leme.service.bundle.Artefact;
import reactor.core.publisher.Mono;

/** Immutable bytes by digest. Fails with the record's two errors, and with {@link Damaged}. */
public interface Artefacts {

    /** Keeps an artefact; one that is there already stays as it is. */
    Mono<Void> keep(Artefact artefact);

    /** By digest, or by the version it begins with; empty when there is none. The digest is verified. */
    Mono<Artefact> find(String kind, String digestOrVersion);
}
