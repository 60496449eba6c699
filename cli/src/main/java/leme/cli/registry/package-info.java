/** {@code leme models register … rollback}: models promoted by two people, through the running service. */
@NullMarked
package leme.cli.registry;

import org.jspecify.annotations.NullMarked;
