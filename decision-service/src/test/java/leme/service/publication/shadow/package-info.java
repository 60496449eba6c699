@NullMarked
package leme.service.publication.shadow;

import org.jspecify.annotations.NullMarked;
