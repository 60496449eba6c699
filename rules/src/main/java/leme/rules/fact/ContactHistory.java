package leme.rules.fact;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * How often we reached the customer, counted once per decision. Contacts after the decision's instant do not count.
 *
 * @param startOfToday on the customer's clock
 * @param at the decision's instant
 * @param promotions when we promoted, latest first
 * @param commercial when we spoke commercially at all, latest first
 * @param calls when we called commercially, latest first
 * @param relational when we kept in touch ({@link Purpose#RELATIONAL}), latest first
 * @param acceptances when they accepted something commercial, latest first
 */
public record ContactHistory(
        Instant startOfToday,
        Instant at,
        List<Instant> promotions,
        List<Instant> commercial,
        List<Instant> calls,
        List<Instant> relational,
        List<Instant> acceptances) {

    /** Contacts before an instant, latest first: what histories are made of. */
    public static List<Contact> past(List<Contact> contacts, Instant at) {
        List<Contact> past = new ArrayList<>(contacts.size());
        for (Contact contact : contacts) {
            if (!contact.at().isAfter(at)) {
                past.add(contact);
            }
        }
        past.sort(ContactHistory::latestFirst);
        return past;
    }

    /** Of contacts at one instant the answered ones count as later, so that the order they are stored in is irrelevant. */
    private static int latestFirst(Contact one, Contact other) {
        int order = other.at().compareTo(one.at());
        return order == 0 ? other.response().compareTo(one.response()) : order;
    }

    /** All histories of a customer: one of all contacts, and those of groups, channels and proposed actions. */
    public static List<Object> all(List<Contact> contacts, Moment now, Set<String> proposed, Duration patience) {
        List<Contact> past = past(contacts, now.at());
        List<Object> histories = new ArrayList<>();
        histories.add(of(past, now));
        histories.addAll(GroupHistory.of(past, now.at(), patience));
        histories.addAll(ChannelHistory.of(past, now.at()));
        histories.addAll(ActionHistory.of(past, proposed));
        return histories;
    }

    private static ContactHistory of(List<Contact> past, Moment now) {
        ContactHistory history = new ContactHistory(
                now.startOfDay(0),
                now.at(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>());
        for (Contact contact : past) {
            if (contact.purpose().isCommercial()) {
                history.count(contact);
            }
        }
        return history;
    }

    private void count(Contact contact) {
        commercial.add(contact.at());
        if (contact.purpose() == Purpose.PROMOTIONAL) {
            promotions.add(contact.at());
        }
        if (contact.channel() == Channel.VOICE) {
            calls.add(contact.at());
        }
        if (contact.purpose() == Purpose.RELATIONAL) {
            relational.add(contact.at());
        }
        if (contact.response() == Contact.Response.ACCEPTED) {
            acceptances.add(contact.at());
        }
    }

    public int promotionsToday() {
        return countSince(promotions, startOfToday);
    }

    /** Promotions in the sliding window of so many days. */
    public int promotionsWithin(int days) {
        return countWithin(days, promotions);
    }

    /** When fewer than so many promotions will be left in the window. */
    public Instant fewerPromotionsThan(int count, int days) {
        return promotions.get(count - 1).plus(Duration.ofDays(days));
    }

    public int commercialToday() {
        return countSince(commercial, startOfToday);
    }

    public int commercialWithin(int days) {
        return countWithin(days, commercial);
    }

    public int callsToday() {
        return countSince(calls, startOfToday);
    }

    public int relationalWithin(int days) {
        return countWithin(days, relational);
    }

    /** When fewer than so many relational contacts will be left in the window. */
    public Instant fewerRelationalThan(int count, int days) {
        return relational.get(count - 1).plus(Duration.ofDays(days));
    }

    /** When fewer than so many commercial contacts will be left in the window. */
    public Instant fewerCommercialThan(int count, int days) {
        return commercial.get(count - 1).plus(Duration.ofDays(days));
    }

    public int callsWithin(int days) {
        return countWithin(days, calls);
    }

    /** When fewer than so many commercial calls will be left in the window. */
    public Instant fewerCallsThan(int count, int days) {
        return calls.get(count - 1).plus(Duration.ofDays(days));
    }

    public int acceptancesWithin(int days) {
        return countWithin(days, acceptances);
    }

    /** When fewer than so many acceptances will be left in the window. */
    public Instant fewerAcceptancesThan(int count, int days) {
        return acceptances.get(count - 1).plus(Duration.ofDays(days));
    }

    private int countWithin(int days, List<Instant> latestFirst) {
        return countAfter(latestFirst, at.minus(Duration.ofDays(days)));
    }

    /** What is exactly as old as the window has just left it. */
    static int countAfter(List<Instant> latestFirst, Instant bound) {
        return countSince(latestFirst, bound.plusNanos(1));
    }

    private static int countSince(List<Instant> latestFirst, Instant bound) {
        int count = 0;
        while (count < latestFirst.size() && !latestFirst.get(count).isBefore(bound)) {
            count++;
        }
        return count;
    }
}
