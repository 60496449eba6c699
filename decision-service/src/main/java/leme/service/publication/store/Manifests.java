package leme.service.publication.store;

import reactor.core.publisher.Mono;

/** Manifests of all bundles that ever decided. Fails with the record's two errors only. */
public interface Manifests {

    Mono<Void> keep(Manifest manifest);

    /** Empty when no such bundle ever decided. */
    Mono<Manifest> find(String revision);
}
