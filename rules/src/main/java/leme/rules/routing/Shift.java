package leme.rules.routing;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import leme.rules.fact.Staff;
import leme.rules.fact.Staffing;
import org.jspecify.annotations.Nullable;

/** The people of a moment: the hours of their queues, and what the gateway said of them then. */
public final class Shift implements Staff {

    private final Queues queues;
    private final Instant now;
    private final Map<String, Availability> told = new HashMap<>();
    private final @Nullable Integer waitSeconds;
    private final Duration usualWait;

    /**
     * Begins one.
     *
     * @param now the moment that {@code told} and {@code waitSeconds} are about; of another nobody said anything
     * @param told by queue; of one that is named twice the last counts, one that does not exist is nobody's
     * @param waitSeconds in queues of which no other wait was told; null when not known
     * @param usualWait where nobody is available, the queue never closes and no wait is known
     */
    Shift(Queues queues, Instant now, List<Availability> told, @Nullable Integer waitSeconds, Duration usualWait) {
        this.queues = queues;
        this.now = now;
        told.forEach(each -> this.told.put(each.queue(), each));
        this.waitSeconds = waitSeconds;
        this.usualWait = usualWait;
    }

    @Override
    public List<Staffing> at(Instant at, @Nullable String subject) {
        Queue asked = subject == null ? null : queues.of(subject);
        return queues.all().stream()
                .map(queue -> staffing(queue, at, queue == asked))
                .toList();
    }

    /** How the queue of a subject is staffed now. */
    public Staffing asked(String subject) {
        return staffing(queues.of(subject), now, true);
    }

    private Staffing staffing(Queue queue, Instant at, boolean asked) {
        Availability known = at.equals(now) ? told.get(queue.name()) : null;
        Integer wait = known != null && known.waitSeconds() != null
                ? known.waitSeconds()
                : at.equals(now) ? waitSeconds : null;
        boolean open = queue.isOpen(at);
        boolean available = open && (known == null || known.available());
        return new Staffing(
                queue.name(), asked, open, available, available ? at : answersAt(queue, at, open, known), wait);
    }

    /** A queue that is open and empty fills when the gateway says so, else with its next opening. */
    private Instant answersAt(Queue queue, Instant at, boolean open, @Nullable Availability known) {
        if (!open) {
            return queue.opensAt(at);
        }
        if (known != null && known.waitSeconds() != null) {
            return queue.opensAt(at.plusSeconds(known.waitSeconds()));
        }
        return queue.hours().isAlways() ? at.plus(usualWait) : queue.reopensAt(at);
    }
}
