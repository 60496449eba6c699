@NullMarked
package leme.service.decision;

import org.jspecify.annotations.NullMarked;
