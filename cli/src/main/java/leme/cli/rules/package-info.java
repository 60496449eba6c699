/** {@code leme rules}: is what governs sound? */
@NullMarked
package leme.cli.rules;

import org.jspecify.annotations.NullMarked;
