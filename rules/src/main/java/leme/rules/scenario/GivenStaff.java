package leme.rules.scenario;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import leme.rules.fact.Staff;
import leme.rules.fact.Staffing;
import leme.rules.file.Entry;
import org.jspecify.annotations.Nullable;

/** The queues of a scenario: each open, unless it says until when it is closed, or empty. */
final class GivenStaff implements Staff {

    private final List<Told> queues = new ArrayList<>();

    private record Told(String queue, boolean asked, Instant closedUntil, Instant emptyUntil) {

        Staffing at(Instant at) {
            boolean open = !at.isBefore(closedUntil);
            boolean available = open && !at.isBefore(emptyUntil);
            return new Staffing(queue, asked, open, available, available ? at : open ? emptyUntil : closedUntil, null);
        }
    }

    GivenStaff(Entry entries, Times times) {
        for (Entry entry : entries.items()) {
            entry.only("queue", "asked", "closedUntil", "emptyUntil");
            queues.add(new Told(
                    entry.field("queue").text(),
                    entry.field("asked").flag(false),
                    until(entry.field("closedUntil"), times),
                    until(entry.field("emptyUntil"), times)));
        }
    }

    @Override
    public List<Staffing> at(Instant at, @Nullable String subject) {
        return queues.stream().map(told -> told.at(at)).toList();
    }

    private static Instant until(Entry entry, Times times) {
        return entry.isPresent() ? times.of(entry, "now") : Instant.MIN;
    }
}
