/** Reading an inbound message: language, intent, tone, complaint and signals, each with its calibrated probability. */
@NullMarked
package leme.models.message;

import org.jspecify.annotations.NullMarked;
