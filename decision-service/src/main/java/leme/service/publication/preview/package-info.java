/** What a version would have changed of decisions on record: evidence for whoever is to agree to it. */
@NullMarked
package leme.service.publication.preview;

import org.jspecify.annotations.NullMarked;
