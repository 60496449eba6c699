package leme.rules.fact;

import java.util.List;

/** All that was gathered about a customer, part by part, each with how well it is known. */
public record CustomerFile(
        Known<Customer> customer,
        Known<List<Consent>> consents,
        Known<List<Complaint>> complaints,
        Known<List<Contact>> contacts,
        Known<List<Conversation>> conversations) {

    /** A file of which no part could be read. */
    public static CustomerFile missing(String because) {
        return new CustomerFile(
                Known.missing(because),
                Known.missing(because),
                Known.missing(because),
                Known.missing(because),
                Known.missing(because));
    }
}
