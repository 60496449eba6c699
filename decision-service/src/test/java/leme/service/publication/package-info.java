@NullMarked
package leme.service.publication;

import org.jspecify.annotations.NullMarked;
