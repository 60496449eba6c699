@NullMarked
package leme.service.context;

import org.jspecify.annotations.NullMarked;
