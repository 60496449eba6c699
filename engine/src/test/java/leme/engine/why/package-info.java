@NullMarked
package leme.engine.why;

import org.jspecify.annotations.NullMarked;
