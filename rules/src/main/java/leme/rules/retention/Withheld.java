package leme.rules.retention;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import leme.rules.fact.Purpose;
import leme.rules.fact.Source.Part;

/**
 * Facts kept out of a decision, for some purposes, because their time is over.
 *
 * @param kind the part of the file they belong to
 * @param purposes for which they no longer count; for others they may
 * @param count how many, 1 or more
 * @param citation by what right or duty
 */
public record Withheld(Part kind, Set<Purpose> purposes, int count, String citation) {

    /** A record that names no purpose is from when the schedule told none apart. */
    public Withheld {
        purposes = Collections.unmodifiableSet(
                purposes == null || purposes.isEmpty() ? EnumSet.allOf(Purpose.class) : EnumSet.copyOf(purposes));
    }
}
