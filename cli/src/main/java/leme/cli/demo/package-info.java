/** A scripted day of Brazilian customers, played over HTTP through the running service. */
@NullMarked
package leme.cli.demo;

import org.jspecify.annotations.NullMarked;
