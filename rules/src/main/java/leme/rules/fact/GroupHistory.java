package leme.rules.fact;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How often the customer rejected what we proposed of one group. There is one per group they ever rejected.
 *
 * @param group of actions
 * @param at the decision's instant
 * @param rejections when they rejected it, latest first
 */
public record GroupHistory(String group, Instant at, List<Instant> rejections) {

    public GroupHistory {
        rejections = List.copyOf(rejections);
    }

    /** One per rejected group, by name; contacts after the instant do not count. */
    public static List<GroupHistory> of(List<Contact> contacts, Instant at) {
        Map<String, List<Instant>> rejected = contacts.stream()
                .filter(contact -> contact.response() == Contact.Response.REJECTED)
                .filter(contact -> !contact.at().isAfter(at))
                .sorted(Comparator.comparing(Contact::at).reversed())
                .collect(Collectors.groupingBy(
                        Contact::group, TreeMap::new, Collectors.mapping(Contact::at, Collectors.toList())));
        return rejected.entrySet().stream()
                .map(group -> new GroupHistory(group.getKey(), at, group.getValue()))
                .toList();
    }

    /** Rejections in the sliding window of so many days. */
    public int rejectionsWithin(int days) {
        return ContactHistory.countAfter(rejections, at.minus(Duration.ofDays(days)));
    }

    /** When fewer than so many rejections will be left in the window. */
    public Instant fewerRejectionsThan(int count, int days) {
        return rejections.get(count - 1).plus(Duration.ofDays(days));
    }
}
