package leme.rules.fact;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Which days count as Sundays although they are not. Pure: the same day gives the same answer. */
@FunctionalInterface
public interface Holidays {

    /** A calendar without holidays. */
    Holidays NONE = (day, state) -> null;

    /**
     * The holiday's name on a day, null on any other day.
     *
     * @param state whose own holidays count beside the national ones; null for the national ones alone
     */
    @Nullable String on(LocalDate day, @Nullable State state);
}
