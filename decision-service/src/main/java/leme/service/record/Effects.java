package leme.service.record;

import java.util.List;
import leme.rules.fact.Consent;
import leme.rules.fact.Contact;
import leme.rules.fact.Conversation;

/**
 * What a decision does to the customer's file.
 *
 * @param contacts that were made by deciding: replies
 * @param offers that become contacts once an outcome says they were sent; their {@code at} does not count
 * @param conversations touched, with the times to move forward to; at most one per channel
 * @param consents entries that the message itself makes in the consent ledger: a withdrawal
 */
public record Effects(
        List<Contact> contacts, List<Contact> offers, List<Conversation> conversations, List<Consent> consents) {

    /** Nothing changes. */
    public static final Effects NONE = new Effects(List.of(), List.of(), List.of());

    /** Effects that leave the consent ledger as it is. */
    public Effects(List<Contact> contacts, List<Contact> offers, List<Conversation> conversations) {
        this(contacts, offers, conversations, List.of());
    }

    public Effects {
        // Journals of before messages could withdraw say nothing of it.
        consents = consents == null
                ? List.of()
                : consents.stream().map(Effects::rounded).toList();
        contacts = contacts.stream().map(Effects::rounded).toList();
        offers = offers.stream().map(Effects::rounded).toList();
        conversations = conversations.stream().map(Effects::rounded).toList();
        if (conversations.stream().map(Conversation::channel).distinct().count() < conversations.size()) {
            throw new IllegalArgumentException("`conversations` name a channel twice: give one per channel");
        }
    }

    /** Whether the record would show nothing of this in a customer's file. */
    public boolean isEmpty() {
        return contacts.isEmpty() && conversations.isEmpty() && consents.isEmpty();
    }

    private static Contact rounded(Contact contact) {
        return new Contact(
                contact.action(),
                contact.group(),
                contact.purpose(),
                contact.channel(),
                Recorded.rounded(contact.at()),
                contact.response());
    }

    private static Consent rounded(Consent entry) {
        return new Consent(
                entry.purpose(),
                entry.channel(),
                entry.status(),
                Recorded.rounded(entry.at()),
                entry.proof(),
                entry.source(),
                entry.form());
    }

    private static Conversation rounded(Conversation touched) {
        return touched.withTimes(Recorded::rounded);
    }
}
