/** How fast Leme is, by JMH. */
@NullMarked
package leme.bench;

import org.jspecify.annotations.NullMarked;
