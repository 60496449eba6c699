@NullMarked
package leme.service.platform;

import org.jspecify.annotations.NullMarked;
