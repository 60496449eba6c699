package leme.rules.fact;

import static leme.rules.fact.Contact.Response.ACCEPTED;
import static leme.rules.fact.Contact.Response.REJECTED;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How the customer answered what we proposed of one group. There is one per group they ever answered.
 *
 * @param group of actions
 * @param at the decision's instant
 * @param rejections when they rejected it, latest first
 * @param acceptances when they accepted it, latest first
 */
public record GroupHistory(String group, Instant at, List<Instant> rejections, List<Instant> acceptances) {

    public GroupHistory {
        rejections = List.copyOf(rejections);
        acceptances = List.copyOf(acceptances);
    }

    /** One per group that was ever answered, by name; contacts after the instant do not count. */
    public static List<GroupHistory> of(List<Contact> contacts, Instant at) {
        Map<String, List<Contact>> answered = contacts.stream()
                .filter(contact -> !contact.at().isAfter(at))
                .filter(contact -> contact.response() == REJECTED || contact.response() == ACCEPTED)
                .sorted(Comparator.comparing(Contact::at).reversed())
                .collect(Collectors.groupingBy(Contact::group, TreeMap::new, Collectors.toList()));
        return answered.entrySet().stream()
                .map(group -> new GroupHistory(
                        group.getKey(), at, when(group.getValue(), REJECTED), when(group.getValue(), ACCEPTED)))
                .toList();
    }

    private static List<Instant> when(List<Contact> contacts, Contact.Response response) {
        return contacts.stream()
                .filter(contact -> contact.response() == response)
                .map(Contact::at)
                .toList();
    }

    /** Rejections in the sliding window of so many days. */
    public int rejectionsWithin(int days) {
        return ContactHistory.countAfter(rejections, at.minus(Duration.ofDays(days)));
    }

    public int acceptancesWithin(int days) {
        return ContactHistory.countAfter(acceptances, at.minus(Duration.ofDays(days)));
    }

    /** When fewer than so many rejections will be left in the window. */
    public Instant fewerThan(int rejectionCount, int days) {
        return rejections.get(rejectionCount - 1).plus(Duration.ofDays(days));
    }

    /** When the last acceptance will be so many days old. */
    public Instant acceptedPlus(int days) {
        return acceptances.getFirst().plus(Duration.ofDays(days));
    }
}
