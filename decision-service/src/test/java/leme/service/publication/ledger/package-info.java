@NullMarked
package leme.service.publication.ledger;

import org.jspecify.annotations.NullMarked;
