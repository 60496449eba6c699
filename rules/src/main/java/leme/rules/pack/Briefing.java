package leme.rules.pack;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import leme.rules.fact.Candidate;
import leme.rules.fact.Case;
import leme.rules.fact.Channel;
import leme.rules.fact.Complaint;
import leme.rules.fact.Consent;
import leme.rules.fact.Contact;
import leme.rules.fact.ContactHistory;
import leme.rules.fact.Conversation;
import leme.rules.fact.Customer;
import leme.rules.fact.CustomerFile;
import leme.rules.fact.GroupHistory;
import leme.rules.fact.Holidays;
import leme.rules.fact.Known;
import leme.rules.fact.Moment;
import leme.rules.fact.Owned;
import leme.rules.fact.Permission;
import leme.rules.fact.Placement;
import leme.rules.fact.Proposal;
import leme.rules.fact.Purpose;
import leme.rules.fact.Request;
import leme.rules.fact.Source;
import leme.rules.fact.Source.Part;
import leme.rules.fact.Window;

/**
 * The facts of a case as rules see them: everything counted, dated and looked up beforehand, so that a rule only
 * compares.
 *
 * @param holidays that count as Sundays
 * @param proposals whether any rule looks at single actions; otherwise they are left out
 */
record Briefing(Holidays holidays, boolean proposals) {

    List<Object> facts(Case question) {
        CustomerFile file = question.file();
        Customer customer = file.customer().or(() -> Customer.unknown(""));
        Moment now = Moment.of(question.at(), customer, holidays);
        List<Object> facts = new ArrayList<>();
        facts.add(now);
        facts.add(new Request(question.placement(), question.channel()));
        facts.add(customer);
        customer.products().forEach(product -> facts.add(new Owned(product)));
        facts.addAll(sources(file));
        if (question.understanding() != null) {
            facts.add(question.understanding());
        }
        facts.addAll(complaints(file, now));
        facts.addAll(histories(file, now));
        facts.addAll(permissions(question, now));
        facts.addAll(conversations(question));
        facts.addAll(windows(question));
        if (proposals) {
            facts.addAll(proposals(question, customer, now));
        }
        return facts;
    }

    private static List<Source> sources(CustomerFile file) {
        return List.of(
                Source.of(Part.CUSTOMER, file.customer()),
                Source.of(Part.CONSENTS, file.consents()),
                Source.of(Part.COMPLAINTS, file.complaints()),
                Source.of(Part.CONTACTS, file.contacts()),
                Source.of(Part.CONVERSATIONS, file.conversations()));
    }

    /** Those closed after the moment were still open; those opened after it count too, for a message may arrive late. */
    private static List<Complaint> complaints(CustomerFile file, Moment now) {
        return file.complaints().or(List::of).stream()
                .map(complaint -> complaint.asOf(now.at()))
                .toList();
    }

    private static List<Object> histories(CustomerFile file, Moment now) {
        List<Contact> contacts = file.contacts().or(List::of);
        List<Object> histories = new ArrayList<>();
        histories.add(ContactHistory.of(contacts, now));
        histories.addAll(GroupHistory.of(contacts, now.at()));
        return histories;
    }

    /** For each commercial purpose and channel proposed, unless the ledger could not be read. */
    private static Collection<Permission> permissions(Case question, Moment now) {
        if (question.file().consents() instanceof Known.Missing<List<Consent>>) {
            return List.of();
        }
        List<Consent> ledger = question.file().consents().or(List::of);
        Map<List<Object>, Permission> permissions = new LinkedHashMap<>();
        for (Candidate candidate : question.candidates()) {
            Purpose purpose = candidate.purpose();
            if (purpose.isCommercial()) {
                permissions.computeIfAbsent(
                        List.of(purpose, candidate.channel()),
                        key -> Permission.of(purpose, candidate.channel(), ledger, now));
            }
        }
        return permissions.values();
    }

    private static Stream<Conversation> past(Case question) {
        return question.file().conversations().or(List::of).stream();
    }

    private static List<Conversation> conversations(Case question) {
        return past(question).toList();
    }

    private static List<Window> windows(Case question) {
        Set<Channel> channels = EnumSet.noneOf(Channel.class);
        question.candidates().forEach(candidate -> channels.add(candidate.channel()));
        return channels.stream()
                .filter(Window::governs)
                .map(channel -> window(channel, question))
                .toList();
    }

    /** A reply answers a message that has just opened the window of its channel. */
    private static Window window(Channel channel, Case question) {
        boolean justWritten = question.placement() == Placement.REPLY && channel == question.channel();
        long minutesLeft = justWritten
                ? Conversation.WINDOW.toMinutes()
                : past(question)
                        .filter(conversation -> conversation.channel() == channel)
                        .mapToLong(conversation -> conversation.minutesLeft(question.at()))
                        .max()
                        .orElse(0);
        return new Window(channel, minutesLeft > 0, minutesLeft);
    }

    private static Collection<Proposal> proposals(Case question, Customer customer, Moment now) {
        Map<String, Proposal> proposals = new LinkedHashMap<>();
        for (Candidate candidate : question.candidates()) {
            proposals.putIfAbsent(candidate.code(), new Proposal(candidate.code(), candidate.action(), customer, now));
        }
        return proposals.values();
    }
}
