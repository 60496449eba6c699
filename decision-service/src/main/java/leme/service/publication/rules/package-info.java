/** Rule packs as a kind of publication. */
@NullMarked
package leme.service.publication.rules;

import org.jspecify.annotations.NullMarked;
