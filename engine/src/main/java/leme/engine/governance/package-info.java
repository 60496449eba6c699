/** Govern: what the rules' verdicts leave of the candidates. */
@NullMarked
package leme.engine.governance;

import org.jspecify.annotations.NullMarked;
