package leme.rules.pack;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import leme.rules.fact.Candidate;
import leme.rules.fact.Case;
import leme.rules.fact.Channel;
import leme.rules.fact.Claim;
import leme.rules.fact.Complaint;
import leme.rules.fact.ComplaintHistory;
import leme.rules.fact.Consent;
import leme.rules.fact.Contact;
import leme.rules.fact.ContactHistory;
import leme.rules.fact.Customer;
import leme.rules.fact.CustomerFile;
import leme.rules.fact.Holidays;
import leme.rules.fact.Known;
import leme.rules.fact.LegalHold;
import leme.rules.fact.Listed;
import leme.rules.fact.Moment;
import leme.rules.fact.Owned;
import leme.rules.fact.Permission;
import leme.rules.fact.Processing;
import leme.rules.fact.Proposal;
import leme.rules.fact.Purpose;
import leme.rules.fact.RefusedChannel;
import leme.rules.fact.Request;
import leme.rules.fact.Rights;
import leme.rules.fact.SacDeadline;
import leme.rules.fact.Sending;
import leme.rules.fact.Understanding;
import leme.rules.norm.FactNorm;
import leme.rules.norm.Norms;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a case as rules see them: everything counted, dated and looked up beforehand, so that a rule only
 * compares.
 *
 * @param holidays that count as Sundays
 * @param norms the figures that facts are made with
 * @param proposals whether any rule looks at single actions; otherwise they are left out
 */
record Briefing(Holidays holidays, Norms norms, boolean proposals) {

    private static final int CHANNELS = Channel.values().length;

    /** All of them. */
    List<Object> facts(Case question) {
        return facts(question, code -> true);
    }

    /** Those, but of the actions proposed only the ones whose code is asked for. */
    List<Object> facts(Case question, Predicate<String> named) {
        CustomerFile file = question.file();
        Customer customer = file.customer().or(() -> Customer.unknown(""));
        Moment now = Moment.of(question.at(), customer, holidays);
        List<Object> facts = new ArrayList<>();
        facts.add(now);
        facts.add(new Request(question.placement(), question.channel()));
        facts.add(customer);
        customer.products().forEach(product -> facts.add(new Owned(product)));
        facts.addAll(file.sources());
        add(facts, question.understanding());
        add(facts, question.handling());
        facts.addAll(question.staff().at(question.at(), subject(question.understanding())));
        complaints(file, now, facts);
        histories(question, now, facts);
        facts.addAll(permissions(question, now));
        facts.addAll(RefusedChannel.of(file.consents().or(List::of), question.candidates(), now));
        facts.addAll(Processing.of(question.candidates()));
        rights(file, now, facts);
        add(facts, new Ages(norms).minor(question, customer, now));
        facts.addAll(file.conversations().or(List::of));
        facts.addAll(new Windows(norms, question).facts());
        facts.addAll(file.sending().or(() -> Sending.UNLIMITED).usage());
        facts.addAll(new Faults(norms, question, customer, now).facts());
        if (proposals) {
            facts.addAll(proposals(question, customer, now, named));
        }
        return facts;
    }

    private static @Nullable String subject(@Nullable Understanding understanding) {
        return understanding == null ? null : understanding.subject();
    }

    private static void add(List<Object> facts, @Nullable Object fact) {
        if (fact != null) {
            facts.add(fact);
        }
    }

    /** Those closed after the moment were still open; those opened after it count too, for a message may arrive late. */
    private void complaints(CustomerFile file, Moment now, List<Object> facts) {
        List<Complaint> complaints = new ArrayList<>();
        file.complaints().or(List::of).forEach(complaint -> complaints.add(complaint.asOf(now.at())));
        facts.addAll(complaints);
        facts.add(ComplaintHistory.of(complaints, now.at()));
        facts.addAll(SacDeadline.of(complaints, now.at(), norms.days(FactNorm.SAC_ANSWER)));
    }

    private void histories(Case question, Moment now, List<Object> facts) {
        List<Contact> contacts = question.file().contacts().or(List::of);
        Duration patience = Duration.ofDays(norms.days(FactNorm.OFFER_PATIENCE));
        facts.addAll(ContactHistory.all(contacts, now, again(question, contacts), patience));
    }

    /** The actions proposed that the customer has seen before. */
    private static Set<String> again(Case question, List<Contact> contacts) {
        if (contacts.isEmpty()) {
            return Set.of();
        }
        Set<String> seen = new HashSet<>();
        contacts.forEach(contact -> seen.add(contact.action()));
        Set<String> again = new HashSet<>();
        for (Candidate candidate : question.candidates()) {
            if (seen.contains(candidate.code())) {
                again.add(candidate.code());
            }
        }
        return again;
    }

    /** For each commercial purpose and channel proposed, unless the ledger could not be read. */
    private Collection<Permission> permissions(Case question, Moment now) {
        if (question.file().consents() instanceof Known.Missing<List<Consent>>) {
            return List.of();
        }
        List<Consent> ledger = question.file().consents().or(List::of);
        int lifetime = norms.months(FactNorm.CONSENT_LIFETIME);
        List<Permission> permissions = new ArrayList<>();
        long seen = 0;
        for (Candidate candidate : question.candidates()) {
            Purpose purpose = candidate.purpose();
            Channel channel = candidate.channel();
            long way = 1L << (purpose.ordinal() * CHANNELS + channel.ordinal());
            if (purpose.isCommercial() && (seen & way) == 0) {
                seen |= way;
                permissions.add(Permission.of(purpose, channel, ledger, now, lifetime));
            }
        }
        return permissions;
    }

    private static void rights(CustomerFile file, Moment now, List<Object> facts) {
        Rights rights = file.rights().or(() -> Rights.NONE);
        if (rights == Rights.NONE) {
            return;
        }
        facts.addAll(Claim.of(rights, now.at()));
        facts.addAll(Listed.of(rights, now.at()));
        rights.holds().stream()
                .filter((LegalHold hold) -> hold.lastsAt(now.at()))
                .forEach(facts::add);
    }

    private static Collection<Proposal> proposals(
            Case question, Customer customer, Moment now, Predicate<String> named) {
        List<Proposal> proposals = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Candidate candidate : question.candidates()) {
            if (named.test(candidate.code()) && seen.add(candidate.code())) {
                proposals.add(new Proposal(candidate.code(), candidate.action(), customer, now));
            }
        }
        return proposals;
    }
}
