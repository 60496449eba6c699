@NullMarked
package leme.engine.experiment;

import org.jspecify.annotations.NullMarked;
