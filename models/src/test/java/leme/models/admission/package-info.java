@NullMarked
package leme.models.admission;

import org.jspecify.annotations.NullMarked;
