@NullMarked
package leme.service.record;

import org.jspecify.annotations.NullMarked;
