/**
 * Experiments, read from the record: who took part in which arm, what they brought since, and what may be said of it. The
 * record is looked at when somebody asks; deciding knows nothing of it.
 */
@NullMarked
package leme.service.experiment;

import org.jspecify.annotations.NullMarked;
