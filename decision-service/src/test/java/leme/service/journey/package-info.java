/** Whole journeys through the running service: real Postgres, real Redis, the generated client. Few, and each a story. */
@NullMarked
package leme.service.journey;

import org.jspecify.annotations.NullMarked;
