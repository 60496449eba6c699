/** What the service tells its operators: metric names and the log line of a decision. */
@NullMarked
package leme.service.telemetry;

import org.jspecify.annotations.NullMarked;
