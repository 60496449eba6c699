/** {@code leme rules submit … rollback}: publishing with four eyes, through the running service; and who may. */
@NullMarked
package leme.cli.publish;

import org.jspecify.annotations.NullMarked;
