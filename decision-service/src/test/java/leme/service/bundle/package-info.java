@NullMarked
package leme.service.bundle;

import org.jspecify.annotations.NullMarked;
