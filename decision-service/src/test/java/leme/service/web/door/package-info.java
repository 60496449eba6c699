@NullMarked
package leme.service.web.door;

import org.jspecify.annotations.NullMarked;
