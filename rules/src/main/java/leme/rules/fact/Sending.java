package leme.rules.fact;

import java.util.List;
import java.util.Set;

/**
 * What the sender may still send.
 *
 * @param usage one per channel whose provider limits the sender; none for the others
 * @param pausedTemplates names of templates that a provider paused, disabled or has not approved
 */
public record Sending(List<SenderUsage> usage, Set<String> pausedTemplates) {

    /** No provider limits the sender. */
    public static final Sending UNLIMITED = new Sending(List.of(), Set.of());

    public Sending {
        usage = List.copyOf(usage);
        pausedTemplates = Set.copyOf(pausedTemplates);
    }
}
