@NullMarked
package leme.models.card;

import org.jspecify.annotations.NullMarked;
