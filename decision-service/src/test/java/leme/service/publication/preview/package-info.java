@NullMarked
package leme.service.publication.preview;

import org.jspecify.annotations.NullMarked;
