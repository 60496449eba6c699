package leme.rules.fact;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * A customer's file as it may be used for some purposes, where others may use it otherwise (LGPD art. 6, I and III).
 *
 * @param purposes at least one
 */
public record PurposeView(Set<Purpose> purposes, CustomerFile file) {

    public PurposeView {
        purposes = Collections.unmodifiableSet(EnumSet.copyOf(purposes));
    }
}
