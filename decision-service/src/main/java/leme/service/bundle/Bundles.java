package leme.service.bundle;

import leme.engine.Bundle;
import reactor.core.publisher.Mono;

/** The bundle in force, and those that were. */
public interface Bundles {

    /** The bundle that decides now. The same object until it is exchanged as a whole. */
    Bundle current();

    /** The bundle that decides for a customer: the current one, or a challenger's, always the same on every replica. */
    default Bundle deciding(String tenant, String customerKey) {
        return current();
    }

    /** A bundle by its revision, made again from the archive if need be; empty when that cannot be done. */
    Mono<Bundle> of(String revision);
}
