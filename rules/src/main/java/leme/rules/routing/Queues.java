package leme.rules.routing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The queues of people: every subject is served by exactly one. */
public final class Queues {

    private final List<Queue> all;
    private final Queue others;
    private final Map<String, Queue> bySubject = new HashMap<>();

    /**
     * Takes the queues in their order.
     *
     * @throws IllegalArgumentException unless exactly one serves what no other names, and no subject is named twice
     */
    Queues(List<Queue> all) {
        this.all = List.copyOf(all);
        List<Queue> unnamed =
                all.stream().filter(queue -> queue.serves().isEmpty()).toList();
        if (unnamed.size() != 1) {
            throw new IllegalArgumentException(unnamed.size() + " queues serve what no other names: give one");
        }
        this.others = unnamed.getFirst();
        for (Queue queue : all) {
            for (String subject : queue.serves()) {
                if (bySubject.put(subject, queue) != null) {
                    throw new IllegalArgumentException("two queues serve `" + subject + "`: give one");
                }
            }
        }
    }

    public List<Queue> all() {
        return all;
    }

    /** The queue that answers a subject. */
    public Queue of(String subject) {
        return bySubject.getOrDefault(subject, others);
    }

    public Set<String> names() {
        return all.stream().map(Queue::name).collect(Collectors.toUnmodifiableSet());
    }
}
