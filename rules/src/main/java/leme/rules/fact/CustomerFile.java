package leme.rules.fact;

import java.util.List;

/**
 * All that was gathered for a decision about a customer, part by part, each with how well it is known.
 *
 * @param rights what they asked for, forbade or are owed as a data subject
 * @param sending what the sender may still send: not the customer's, but gathered with the rest and as fallible
 */
public record CustomerFile(
        Known<Customer> customer,
        Known<List<Consent>> consents,
        Known<List<Complaint>> complaints,
        Known<List<Contact>> contacts,
        Known<List<Conversation>> conversations,
        Known<Rights> rights,
        Known<Sending> sending) {

    /** A file of a customer who exercised no right, and of a sender without limits. */
    public CustomerFile(
            Known<Customer> customer,
            Known<List<Consent>> consents,
            Known<List<Complaint>> complaints,
            Known<List<Contact>> contacts,
            Known<List<Conversation>> conversations) {
        this(
                customer,
                consents,
                complaints,
                contacts,
                conversations,
                Known.fresh(Rights.NONE),
                Known.fresh(Sending.UNLIMITED));
    }

    /** A file of which no part could be read. */
    public static CustomerFile missing(String because) {
        return new CustomerFile(
                Known.missing(because),
                Known.missing(because),
                Known.missing(because),
                Known.missing(because),
                Known.missing(because),
                Known.missing(because),
                Known.missing(because));
    }

    /** The same with other conversations. */
    public CustomerFile with(Known<List<Conversation>> others) {
        return new CustomerFile(customer, consents, complaints, contacts, others, rights, sending);
    }

    /** How well each part is known, in the order of the parts. */
    public List<Source> sources() {
        return List.of(
                Source.of(Source.Part.CUSTOMER, customer),
                Source.of(Source.Part.CONSENTS, consents),
                Source.of(Source.Part.COMPLAINTS, complaints),
                Source.of(Source.Part.CONTACTS, contacts),
                Source.of(Source.Part.CONVERSATIONS, conversations),
                Source.of(Source.Part.RIGHTS, rights),
                Source.of(Source.Part.SENDING, sending));
    }
}
