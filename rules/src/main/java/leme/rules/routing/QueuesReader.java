package leme.rules.routing;

import static leme.rules.file.Say.say;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import leme.rules.fact.Hours;
import leme.rules.file.Entry;
import leme.rules.file.Nearest;

/** Reads the queues: each subject in one of them, and one for all that none names. */
final class QueuesReader {

    private static final String KEBAB_CASE = "[a-z0-9]+(-[a-z0-9]+)*";
    private static final ZoneId BRASILIA = ZoneId.of("America/Sao_Paulo");

    private final Entry entries;
    private final Calendars calendars;
    private final Set<String> subjects;
    private final Map<String, String> servedBy = new HashMap<>();

    /**
     * Begins.
     *
     * @param subjects that intents are about
     */
    QueuesReader(Entry entries, Calendars calendars, Set<String> subjects) {
        this.entries = entries;
        this.calendars = calendars;
        this.subjects = new TreeSet<>(subjects);
    }

    /** The queues; when any is at fault, one that serves everything, for reading to go on. */
    Queues read() {
        int before = entries.problemCount();
        List<Queue> queues = new ArrayList<>();
        Set<String> names = new TreeSet<>();
        String others = "";
        for (Entry entry : entries.items()) {
            Queue queue = queue(entry);
            if (!names.add(queue.name())) {
                entry.field("queue").problem(say("`%s` is given twice", queue.name()), say("Keep one of them"));
            }
            if (!entry.field("serves").isPresent()) {
                others = others(entry, queue.name(), others);
            }
            queues.add(queue);
        }
        if (others.isEmpty()) {
            entries.problem(
                    say("no queue serves the subjects that none names"),
                    say("Leave `serves` out of one queue: it serves all the rest"));
        }
        return entries.problemCount() == before ? new Queues(queues) : new Queues(List.of(everything()));
    }

    private static String others(Entry entry, String name, String others) {
        if (!others.isEmpty()) {
            entry.field("queue")
                    .problem(
                            say("`%s` and `%s` both serve what no queue names", others, name),
                            say("Give one of them `serves`"));
        }
        return name;
    }

    private static Queue everything() {
        return new Queue("", Set.of(), Hours.ALWAYS, BRASILIA, Calendars.NO_HOLIDAYS);
    }

    private Queue queue(Entry entry) {
        entry.only("queue", "serves", "hours", "zone", "calendar");
        String name = entry.field("queue").text();
        if (!name.isEmpty() && !name.matches(KEBAB_CASE)) {
            entry.field("queue").problem(say("is `%s`", name), say("Write small letters, digits and single hyphens"));
        }
        Entry zone = entry.field("zone");
        return new Queue(
                name,
                serves(entry.field("serves"), name),
                WeekHours.of(entry.field("hours")),
                zone.isPresent()
                        ? zone.parse(say("a zone such as America/Sao_Paulo"), ZoneId::of)
                                .orElse(BRASILIA)
                        : BRASILIA,
                calendars.of(entry.field("calendar")));
    }

    private Set<String> serves(Entry entry, String queue) {
        if (entry.isPresent() && entry.isList() && entry.items().isEmpty()) {
            entry.problem(say("is empty"), say("Name a subject, or leave `serves` out: then it serves all the rest"));
        }
        for (Entry item : entry.items()) {
            String subject = item.text();
            String other = servedBy.putIfAbsent(subject, queue);
            if (other != null) {
                item.problem(say("`%s` is served by `%s` already", subject, other), say("Keep it in one queue"));
            } else if (!subjects.contains(subject)) {
                item.problem(
                        say("`%s` is the subject of no intent", subject),
                        Nearest.to(subject, subjects)
                                .map(near -> say("Maybe `%s`", near))
                                .orElseGet(() -> say("Known are %s", quoted(subjects))));
            }
        }
        return entry.texts();
    }

    private static String quoted(Set<String> words) {
        return words.stream().map(word -> "`" + word + "`").collect(Collectors.joining(", "));
    }
}
