@NullMarked
package leme.service.publication.rules;

import org.jspecify.annotations.NullMarked;
