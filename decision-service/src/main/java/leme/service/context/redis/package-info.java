/** The cache in Redis, over plain Lettuce. */
@NullMarked
package leme.service.context.redis;

import org.jspecify.annotations.NullMarked;
