/** The catalogue of actions: what may be proposed, as people write it, checked before anybody proposes it. */
@NullMarked
package leme.rules.catalogue;

import org.jspecify.annotations.NullMarked;
