package leme.rules.fact;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How often the customer complained. There is one, always.
 *
 * @param at the decision's instant
 * @param opened when they complained, latest first
 */
public record ComplaintHistory(Instant at, List<Instant> opened) {

    public ComplaintHistory {
        opened = List.copyOf(opened);
    }

    public static ComplaintHistory of(List<Complaint> complaints, Instant at) {
        List<Instant> opened = new ArrayList<>(complaints.size());
        complaints.forEach(complaint -> opened.add(complaint.openedAt()));
        opened.sort(Comparator.reverseOrder());
        return new ComplaintHistory(at, opened);
    }

    /** Complaints in the sliding window of so many days. */
    public int within(int days) {
        return ContactHistory.countAfter(opened, at.minus(Duration.ofDays(days)));
    }

    /** When fewer than so many complaints will be left in the window. */
    public Instant fewerThan(int count, int days) {
        return opened.get(count - 1).plus(Duration.ofDays(days));
    }
}
