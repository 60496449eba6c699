package leme.rules.fact;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When we last proposed an action to the customer, and when they last rejected it. There is one per action that is
 * proposed again.
 *
 * @param action its code
 * @param lastAt when we last reached them with it
 * @param rejectedAt when they last rejected it; null if never
 */
public record ActionHistory(
        String action, Instant lastAt, @Nullable Instant rejectedAt) {

    /** One per action that is in both; {@code latestFirst} are contacts before the instant. */
    static List<ActionHistory> of(List<Contact> latestFirst, Set<String> proposed) {
        Map<String, ActionHistory> histories = new LinkedHashMap<>();
        for (Contact contact : latestFirst) {
            if (proposed.contains(contact.action())) {
                histories.merge(contact.action(), of(contact), ActionHistory::before);
            }
        }
        return new ArrayList<>(histories.values());
    }

    private static ActionHistory of(Contact contact) {
        boolean rejected = contact.response() == Contact.Response.REJECTED;
        return new ActionHistory(contact.action(), contact.at(), rejected ? contact.at() : null);
    }

    private ActionHistory before(ActionHistory earlier) {
        return new ActionHistory(action, lastAt, rejectedAt == null ? earlier.rejectedAt : rejectedAt);
    }

    /** When the last time we reached them with it will be so many days old. */
    public Instant lastPlus(int days) {
        return lastAt.plus(Duration.ofDays(days));
    }

    /** When their last rejection of it will be so many days old. */
    public Instant rejectedPlus(int days) {
        if (rejectedAt == null) {
            throw new IllegalStateException("`" + action + "` was never rejected");
        }
        return rejectedAt.plus(Duration.ofDays(days));
    }
}
