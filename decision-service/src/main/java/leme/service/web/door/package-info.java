/** Who may come in, and with what courtesies they are answered. */
@NullMarked
package leme.service.web.door;

import org.jspecify.annotations.NullMarked;
