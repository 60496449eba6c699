package leme.rules.retention;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import leme.rules.fact.Complaint;
import leme.rules.fact.Consent;
import leme.rules.fact.Contact;
import leme.rules.fact.Conversation;
import leme.rules.fact.CustomerFile;
import leme.rules.fact.Known;
import leme.rules.fact.Source.Part;
import leme.rules.file.ContentVersion;
import leme.rules.file.Loaded;
import leme.rules.file.YamlFile;
import org.jspecify.annotations.Nullable;

/**
 * How long each kind of fact may weigh in a decision (LGPD arts. 15 and 16).
 *
 * <p>INVARIANT: forgetting never permits. A withdrawn consent and an open complaint are never forgotten, and no period is
 * shorter than the policies look back ({@link RetentionReader#FLOOR}).
 *
 * @param version digest of the file it was read from
 * @param terms by kind; a kind without one has no limit
 */
public record RetentionSchedule(String version, Map<Part, Term> terms) {

    public RetentionSchedule {
        terms = Map.copyOf(terms);
    }

    /** Reads a schedule; every fault is told at once. */
    public static Loaded<RetentionSchedule> load(YamlFile file) {
        return file.load(RetentionReader::read)
                .map(terms -> new RetentionSchedule(ContentVersion.of(file.text()), terms));
    }

    /**
     * How long one kind of fact is kept.
     *
     * @param keepDays null for no limit
     * @param from the event the days are counted from, in words
     * @param citation by what right or duty
     */
    public record Term(@Nullable Integer keepDays, String from, String citation) {}

    /** The file as it may be used at an instant. */
    public Retained retain(CustomerFile file, Instant at) {
        List<Withheld> withheld = new ArrayList<>();
        CustomerFile kept = new CustomerFile(
                file.customer(),
                keep(Part.CONSENTS, file.consents(), withheld, bound -> consent -> counts(consent, bound), at),
                keep(Part.COMPLAINTS, file.complaints(), withheld, bound -> complaint -> counts(complaint, bound), at),
                keep(Part.CONTACTS, file.contacts(), withheld, bound -> contact -> counts(contact, bound), at),
                keep(Part.CONVERSATIONS, file.conversations(), withheld, bound -> talk -> counts(talk, bound), at),
                file.rights(),
                file.sending());
        return new Retained(kept, withheld);
    }

    private <T> Known<List<T>> keep(
            Part kind, Known<List<T>> facts, List<Withheld> withheld, Counting<T> counting, Instant at) {
        Term term = terms.get(kind);
        if (term == null || term.keepDays() == null) {
            return facts;
        }
        Predicate<T> counts = counting.from(at.minus(Duration.ofDays(term.keepDays())));
        int lost = (int) facts.or(List::of).stream().filter(counts.negate()).count();
        if (lost > 0) {
            withheld.add(new Withheld(kind, lost, term.citation()));
        }
        return facts.map(all -> all.stream().filter(counts).toList());
    }

    private static boolean counts(Consent consent, Instant bound) {
        return consent.status() == Consent.Status.REVOKED || !consent.at().isBefore(bound);
    }

    private static boolean counts(Complaint complaint, Instant bound) {
        return complaint.closedAt() == null || !complaint.closedAt().isBefore(bound);
    }

    private static boolean counts(Contact contact, Instant bound) {
        return !contact.at().isBefore(bound);
    }

    private static boolean counts(Conversation conversation, Instant bound) {
        return isRecent(conversation.lastInboundAt(), bound)
                || isRecent(conversation.lastComplaintAt(), bound)
                || isRecent(conversation.lastAdClickAt(), bound)
                || isRecent(conversation.lastFraudAt(), bound);
    }

    private static boolean isRecent(@Nullable Instant then, Instant bound) {
        return then != null && !then.isBefore(bound);
    }

    /** What still counts when the days reach back to a bound. */
    private interface Counting<T> {
        Predicate<T> from(Instant bound);
    }
}
