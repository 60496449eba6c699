/** The ports in memory: what tests run on, held to the same contracts as the real ones. */
@NullMarked
package leme.service.fake;

import org.jspecify.annotations.NullMarked;
