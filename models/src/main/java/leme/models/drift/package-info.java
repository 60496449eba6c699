/** Drift: whether what comes in, what is scored and what comes of it are still what the models were made for. */
@NullMarked
package leme.models.drift;

import org.jspecify.annotations.NullMarked;
