package leme.rules.retention;

import static leme.rules.file.Say.say;

import java.util.EnumMap;
import java.util.Map;
import leme.rules.fact.Source.Part;
import leme.rules.file.Entry;
import leme.rules.retention.RetentionSchedule.Term;
import org.jspecify.annotations.Nullable;

/** Reads the retention schedule as its header explains it. */
final class RetentionReader {

    /** How far back the shipped policies look, in days: to forget sooner would permit what they forbid. */
    static final Map<Part, Integer> FLOOR =
            Map.of(Part.CONSENTS, 1, Part.COMPLAINTS, 60, Part.CONTACTS, 60, Part.CONVERSATIONS, 30);

    private RetentionReader() {}

    static Map<Part, Term> read(Entry root) {
        Map<Part, Term> terms = new EnumMap<>(Part.class);
        for (Entry entry : root.items()) {
            entry.only("kind", "keepDays", "from", "citation");
            Part kind = entry.field("kind").oneOf(Part.class);
            Term term = new Term(
                    keepDays(kind, entry.field("keepDays")),
                    entry.field("from").text(),
                    entry.field("citation").text());
            if (terms.put(kind, term) != null) {
                entry.field("kind").problem(say("`%s` is given twice", kind), say("Keep one of them"));
            }
        }
        return terms;
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
