@NullMarked
package leme.service.learning;

import org.jspecify.annotations.NullMarked;
