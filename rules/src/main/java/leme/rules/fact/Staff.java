package leme.rules.fact;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The people who answer, queue by queue. Pure: the same instant gives the same answer. */
@FunctionalInterface
public interface Staff {

    /** No queue is known: nothing is said of people. */
    Staff NONE = (at, subject) -> List.of();

    /**
     * How every queue is staffed at an instant.
     *
     * @param subject of the customer's message; null when nobody wrote
     */
    List<Staffing> at(Instant at, @Nullable String subject);
}
