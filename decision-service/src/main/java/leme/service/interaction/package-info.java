/**
 * Interactions: decisions joined with what was shown and what came of it, under pseudonyms, for those who train and
 * evaluate.
 */
@NullMarked
package leme.service.interaction;

import org.jspecify.annotations.NullMarked;
