package leme.rules.retention;

import static leme.rules.file.Say.say;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import leme.rules.fact.Purpose;
import leme.rules.fact.Source.Part;
import leme.rules.file.Entry;
import leme.rules.retention.RetentionSchedule.Term;
import org.jspecify.annotations.Nullable;

/** Reads the retention schedule as its header explains it. */
final class RetentionReader {

    /** How far back the shipped policies look, in days: to forget sooner would permit what they forbid. */
    static final Map<Part, Integer> FLOOR =
            Map.of(Part.CONSENTS, 1, Part.COMPLAINTS, 60, Part.CONTACTS, 60, Part.CONVERSATIONS, 30);

    private final Map<Part, Set<Purpose>> covered = new EnumMap<>(Part.class);
    private final Map<Part, Entry> last = new EnumMap<>(Part.class);
    private final Map<Part, List<Term>> terms = new EnumMap<>(Part.class);

    private RetentionReader() {}

    static Map<Part, List<Term>> read(Entry root) {
        return new RetentionReader().terms(root);
    }

    /** Lines without purposes are read last: they are about what the others leave. */
    private Map<Part, List<Term>> terms(Entry root) {
        int before = root.problemCount();
        root.items().forEach(entry -> entry.only("kind", "purposes", "keepDays", "from", "citation"));
        lines(root, true).forEach(entry -> add(entry, this::named));
        lines(root, false).forEach(entry -> add(entry, this::left));
        if (root.problemCount() == before) {
            Stream.of(Part.values()).filter(kind -> kind != Part.SENDING).forEach(kind -> examine(root, kind));
        }
        return terms;
    }

    private static Stream<Entry> lines(Entry root, boolean withPurposes) {
        return root.items().stream().filter(entry -> entry.field("purposes").isPresent() == withPurposes);
    }

    private void add(Entry entry, BiFunction<Part, Entry, Set<Purpose>> reach) {
        Part kind = entry.field("kind").oneOf(Part.class);
        last.put(kind, entry);
        Set<Purpose> purposes = reach.apply(kind, entry);
        Integer keepDays = keepDays(kind, entry.field("keepDays"));
        String from = entry.field("from").text();
        String citation = entry.field("citation").text();
        if (!purposes.isEmpty()) {
            terms.computeIfAbsent(kind, other -> new ArrayList<>()).add(new Term(purposes, keepDays, from, citation));
        }
    }

    private Set<Purpose> named(Part kind, Entry entry) {
        Set<Purpose> named = EnumSet.noneOf(Purpose.class);
        for (Entry item : entry.field("purposes").items()) {
            Purpose purpose = item.oneOf(Purpose.class);
            if (covered(kind).add(purpose)) {
                named.add(purpose);
            } else {
                item.problem(say("`%s` has two terms for `%s`", kind, purpose), say("Keep one of them"));
            }
        }
        return named;
    }

    private Set<Purpose> left(Part kind, Entry entry) {
        Set<Purpose> left = EnumSet.allOf(Purpose.class);
        left.removeAll(covered(kind));
        covered(kind).addAll(left);
        if (left.isEmpty()) {
            entry.field("kind")
                    .problem(
                            say("`%s` has a term for every purpose already", kind),
                            say("Keep one of them, or name its `purposes`"));
        }
        return left;
    }

    /** Every purpose has a term of every kind; what the sender may still send is nothing known of a customer. */
    private void examine(Entry root, Part kind) {
        Set<Purpose> missing = EnumSet.allOf(Purpose.class);
        missing.removeAll(covered(kind));
        if (!missing.isEmpty()) {
            last.getOrDefault(kind, root)
                    .problem(
                            say("`%s` has no term for %s", kind, quoted(missing)),
                            say("Add a line for them, or one without `purposes` for all that is left"));
        }
    }

    private static String quoted(Set<Purpose> purposes) {
        return String.join(
                ", ", purposes.stream().map(purpose -> "`" + purpose + "`").toList());
    }

    private Set<Purpose> covered(Part kind) {
        return covered.computeIfAbsent(kind, other -> EnumSet.noneOf(Purpose.class));
    }

    private static @Nullable Integer keepDays(Part kind, Entry entry) {
        if (!entry.isPresent()) {
            return null;
        }
        int days = entry.integer();
        Integer floor = FLOOR.get(kind);
        if (floor == null) {
            entry.problem(say("cannot limit `%s`", kind), say("Its source system ends it; leave `keepDays` out"));
        } else if (days < floor) {
            entry.problem(
                    say("is `%s`, sooner than the policies look back", days),
                    say("Give at least %s, or leave it out for no limit", floor));
        }
        return days;
    }
}
