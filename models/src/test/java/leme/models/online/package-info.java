@NullMarked
package leme.models.online;

import org.jspecify.annotations.NullMarked;
