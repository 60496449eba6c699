@NullMarked
package leme.service.context.redis;

import org.jspecify.annotations.NullMarked;
