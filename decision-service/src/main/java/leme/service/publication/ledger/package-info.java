/** The life of what is published, as a pure machine over an append-only ledger: no clock, no store, no chance. */
@NullMarked
package leme.service.publication.ledger;

import org.jspecify.annotations.NullMarked;
