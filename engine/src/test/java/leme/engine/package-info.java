@NullMarked
package leme.engine;

import org.jspecify.annotations.NullMarked;
