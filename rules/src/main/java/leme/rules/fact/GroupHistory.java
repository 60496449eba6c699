package leme.rules.fact;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How the customer answered what we proposed of one group. There is one per group of which we proposed anything
 * commercial, or anything they rejected.
 *
 * @param group of actions
 * @param at the decision's instant
 * @param rejections when they rejected it, latest first
 * @param offers when we proposed it commercially, latest first
 * @param ignoredInARow when they let it pass without an answer since they last gave one, latest first
 */
public record GroupHistory(
        String group, Instant at, List<Instant> rejections, List<Instant> offers, List<Instant> ignoredInARow) {

    public GroupHistory {
        rejections = List.copyOf(rejections);
        offers = List.copyOf(offers);
        ignoredInARow = List.copyOf(ignoredInARow);
    }

    /**
     * One per group, by name.
     *
     * @param latestFirst contacts before the instant
     * @param patience how long an offer may wait for an answer before it counts as ignored
     */
    static List<GroupHistory> of(List<Contact> latestFirst, Instant at, Duration patience) {
        Map<String, Tally> tallies = new TreeMap<>();
        for (Contact contact : latestFirst) {
            boolean rejected = contact.response() == Contact.Response.REJECTED;
            if (rejected || contact.purpose().isCommercial()) {
                tallies.computeIfAbsent(contact.group(), group -> new Tally()).count(contact, at.minus(patience));
            }
        }
        List<GroupHistory> histories = new ArrayList<>();
        tallies.forEach((group, tally) ->
                histories.add(new GroupHistory(group, at, tally.rejections, tally.offers, tally.ignored)));
        return histories;
    }

    private static final class Tally {

        private final List<Instant> rejections = new ArrayList<>();
        private final List<Instant> offers = new ArrayList<>();
        private final List<Instant> ignored = new ArrayList<>();
        private boolean answered;

        /** Contacts come latest first: what lies before an answer was not ignored in a row. */
        void count(Contact contact, Instant patienceEnds) {
            switch (contact.response()) {
                case REJECTED -> {
                    rejections.add(contact.at());
                    answered = true;
                }
                case ACCEPTED -> answered = true;
                case NONE -> {
                    if (!answered
                            && contact.purpose().isCommercial()
                            && !contact.at().isAfter(patienceEnds)) {
                        ignored.add(contact.at());
                    }
                }
                case REFUSED_BY_CHANNEL -> {}
            }
            if (contact.purpose().isCommercial()) {
                offers.add(contact.at());
            }
        }
    }

    /** Rejections in the sliding window of so many days. */
    public int rejectionsWithin(int days) {
        return within(rejections, days);
    }

    /** When fewer than so many rejections will be left in the window. */
    public Instant fewerRejectionsThan(int count, int days) {
        return rejections.get(count - 1).plus(Duration.ofDays(days));
    }

    /** Commercial contacts of the group in the sliding window of so many days. */
    public int offersWithin(int days) {
        return within(offers, days);
    }

    /** When fewer than so many commercial contacts of the group will be left in the window. */
    public Instant fewerOffersThan(int count, int days) {
        return offers.get(count - 1).plus(Duration.ofDays(days));
    }

    /** Offers ignored in a row, in the sliding window of so many days. */
    public int ignoredWithin(int days) {
        return within(ignoredInARow, days);
    }

    /** When fewer than so many ignored offers will be left in the window. */
    public Instant fewerIgnoredThan(int count, int days) {
        return ignoredInARow.get(count - 1).plus(Duration.ofDays(days));
    }

    private int within(List<Instant> latestFirst, int days) {
        return ContactHistory.countAfter(latestFirst, at.minus(Duration.ofDays(days)));
    }
}
