/** The bundle the service decides under: loaded at start, exchanged whole when its files change. */
@NullMarked
package leme.service.bundle;

import org.jspecify.annotations.NullMarked;
