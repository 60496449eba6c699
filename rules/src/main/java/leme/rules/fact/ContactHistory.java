package leme.rules.fact;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How often we reached the customer, counted once per decision. Contacts after the decision's instant do not count.
 *
 * @param startOfToday on the customer's clock
 * @param at the decision's instant
 * @param promotions when we promoted, latest first
 * @param commercial when we spoke commercially at all, latest first
 * @param calls when we called commercially, latest first
 * @param relational when we kept in touch ({@link Purpose#RELATIONAL}), latest first
 * @param refusals when each channel last refused to deliver
 */
public record ContactHistory(
        Instant startOfToday,
        Instant at,
        List<Instant> promotions,
        List<Instant> commercial,
        List<Instant> calls,
        List<Instant> relational,
        Map<Channel, Instant> refusals) {

    public static ContactHistory of(List<Contact> contacts, Moment now) {
        List<Contact> past = contacts.stream()
                .filter(contact -> !contact.at().isAfter(now.at()))
                .sorted(Comparator.comparing(Contact::at).reversed())
                .toList();
        List<Contact> commercial = past.stream()
                .filter(contact -> contact.purpose().isCommercial())
                .toList();
        return new ContactHistory(
                now.startOfDay(0),
                now.at(),
                instants(commercial, Purpose.PROMOTIONAL),
                commercial.stream().map(Contact::at).toList(),
                commercial.stream()
                        .filter(contact -> contact.channel() == Channel.VOICE)
                        .map(Contact::at)
                        .toList(),
                instants(commercial, Purpose.RELATIONAL),
                refusals(past));
    }

    private static List<Instant> instants(List<Contact> contacts, Purpose purpose) {
        return contacts.stream()
                .filter(contact -> contact.purpose() == purpose)
                .map(Contact::at)
                .toList();
    }

    private static Map<Channel, Instant> refusals(List<Contact> past) {
        Map<Channel, Instant> latest = new EnumMap<>(Channel.class);
        for (Contact contact : past) {
            if (contact.response() == Contact.Response.REFUSED_BY_CHANNEL) {
                latest.putIfAbsent(contact.channel(), contact.at());
            }
        }
        return latest;
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

    /** When a channel last refused to deliver; null if it never did. */
    public @Nullable Instant lastRefusal(Channel channel) {
        return refusals.get(channel);
    }

    /** Whether a channel refused to deliver in the last hours. */
    public boolean refusedWithin(Channel channel, int hours) {
        Instant last = refusals.get(channel);
        return last != null && last.isAfter(at.minus(Duration.ofHours(hours)));
    }

    /** When the last refusal of a channel will be so many hours old; now if it never refused. */
    public Instant refusalPlus(Channel channel, int hours) {
        Instant last = refusals.get(channel);
        return last == null ? at : last.plus(Duration.ofHours(hours));
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
