package leme.rules.retention;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import leme.rules.fact.CustomerFile;
import leme.rules.fact.Purpose;
import leme.rules.fact.Source.Part;
import leme.rules.file.ContentVersion;
import leme.rules.file.Loaded;
import leme.rules.file.YamlFile;
import org.jspecify.annotations.Nullable;

/**
 * How long each kind of fact may weigh in a decision, purpose by purpose (LGPD arts. 6, 15 and 16).
 *
 * <p>INVARIANT: forgetting never permits, whatever the purpose. A withdrawn consent and an open complaint are never
 * forgotten, and no period is shorter than the policies look back ({@link RetentionReader#FLOOR}). What is forgotten sooner
 * than it must be, a granted consent, is something that permits.
 *
 * @param version digest of the file it was read from
 * @param terms by kind, none twice for a purpose; a kind or purpose without one has no limit
 */
public record RetentionSchedule(String version, Map<Part, List<Term>> terms) {

    public RetentionSchedule {
        terms = Map.copyOf(terms);
    }

    /** Reads a schedule; every fault is told at once. */
    public static Loaded<RetentionSchedule> load(YamlFile file) {
        return file.load(RetentionReader::read)
                .map(terms -> new RetentionSchedule(ContentVersion.of(file.text()), terms));
    }

    /**
     * How long one kind of fact is kept for some purposes.
     *
     * @param purposes at least one
     * @param keepDays null for no limit
     * @param from the event the days are counted from, in words
     * @param citation by what right or duty
     */
    public record Term(Set<Purpose> purposes, @Nullable Integer keepDays, String from, String citation) {

        public Term {
            purposes = Collections.unmodifiableSet(EnumSet.copyOf(purposes));
        }
    }

    /** The file as it may be used at an instant: for each purpose, where they differ. */
    public Retained retain(CustomerFile file, Instant at) {
        return new Sieve(terms, at).retain(file);
    }
}
