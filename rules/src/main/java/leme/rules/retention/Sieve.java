package leme.rules.retention;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import leme.rules.fact.Complaint;
import leme.rules.fact.Consent;
import leme.rules.fact.Contact;
import leme.rules.fact.Conversation;
import leme.rules.fact.CustomerFile;
import leme.rules.fact.Known;
import leme.rules.fact.Purpose;
import leme.rules.fact.PurposeView;
import leme.rules.fact.Source.Part;
import leme.rules.retention.RetentionSchedule.Term;
import org.jspecify.annotations.Nullable;

/**
 * Sifts a file by the terms of a schedule at an instant. Most files have nothing that is past any term; those cost one look
 * at each fact and no copy.
 */
final class Sieve {

    private final Map<Part, List<Term>> terms;
    private final Instant at;
    private final List<Withheld> withheld = new ArrayList<>();

    Sieve(Map<Part, List<Term>> terms, Instant at) {
        this.terms = terms;
        this.at = at;
    }

    Retained retain(CustomerFile file) {
        var consents = sift(Part.CONSENTS, file.consents(), Sieve::counts);
        var complaints = sift(Part.COMPLAINTS, file.complaints(), Sieve::counts);
        var contacts = sift(Part.CONTACTS, file.contacts(), Sieve::counts);
        var conversations = sift(Part.CONVERSATIONS, file.conversations(), Sieve::counts);
        if (withheld.isEmpty()) {
            return Retained.whole(file);
        }
        Map<CustomerFile, Set<Purpose>> views = new LinkedHashMap<>();
        for (Purpose purpose : Purpose.values()) {
            CustomerFile view = new CustomerFile(
                    file.customer(),
                    consents.getOrDefault(purpose, file.consents()),
                    complaints.getOrDefault(purpose, file.complaints()),
                    contacts.getOrDefault(purpose, file.contacts()),
                    conversations.getOrDefault(purpose, file.conversations()),
                    file.rights(),
                    file.sending());
            views.computeIfAbsent(view, other -> EnumSet.noneOf(Purpose.class)).add(purpose);
        }
        return retained(views);
    }

    private Retained retained(Map<CustomerFile, Set<Purpose>> views) {
        CustomerFile service = null;
        List<PurposeView> apart = new ArrayList<>();
        for (var view : views.entrySet()) {
            if (view.getValue().contains(Purpose.SERVICE)) {
                service = view.getKey();
            } else {
                apart.add(new PurposeView(view.getValue(), view.getKey()));
            }
        }
        return new Retained(Objects.requireNonNull(service), apart, withheld);
    }

    /** One part of the file for each purpose that may not use all of it. */
    private <T> Map<Purpose, Known<List<T>>> sift(Part kind, Known<List<T>> facts, Counting<T> counting) {
        Map<Purpose, Known<List<T>>> kept = new EnumMap<>(Purpose.class);
        List<T> all = facts.or(List::of);
        for (Term term : terms.getOrDefault(kind, List.of())) {
            if (term.keepDays() == null || all.isEmpty()) {
                continue;
            }
            Instant bound = at.minus(Duration.ofDays(term.keepDays()));
            Predicate<T> counts = fact -> counting.counts(fact, bound);
            int lost = (int) all.stream().filter(counts.negate()).count();
            if (lost > 0) {
                withheld.add(new Withheld(kind, term.purposes(), lost, term.citation()));
                var left = facts.map(each -> each.stream().filter(counts).toList());
                term.purposes().forEach(purpose -> kept.put(purpose, left));
            }
        }
        return kept;
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

    /** Whether a fact still counts when the days reach back to a bound. */
    private interface Counting<T> {
        boolean counts(T fact, Instant bound);
    }
}
