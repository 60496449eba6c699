/** Where publications are kept: artefacts under their digests, the ledger, manifests of bundles, tallies of shadows. */
@NullMarked
package leme.service.publication.store;

import org.jspecify.annotations.NullMarked;
