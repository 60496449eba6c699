/** Tests of {@code leme models register} and what follows. */
@NullMarked
package leme.cli.registry;

import org.jspecify.annotations.NullMarked;
