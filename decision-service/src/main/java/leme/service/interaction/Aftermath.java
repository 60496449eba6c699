package leme.service.interaction;

import java.util.List;
import leme.rules.fact.Contact;
import leme.rules.fact.Contact.Response;
import leme.service.record.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * What is known by now of a decision and its customer.
 *
 * @param isProtected whether a request of the data subject forbids further use
 * @param contacts that the decision led to
 * @param outcomes reported of it, as they happened
 */
public record Aftermath(boolean isProtected, List<Contact> contacts, List<Outcome> outcomes) {

    public Aftermath {
        contacts = List.copyOf(contacts);
        outcomes = List.copyOf(outcomes);
    }

    /** When and how an action reached the customer; null when it did not. */
    @Nullable Contact reached(String action) {
        return contacts.stream()
                .filter(contact -> contact.action().equals(action))
                .filter(contact -> contact.response() != Response.REFUSED_BY_CHANNEL)
                .findFirst()
                .orElse(null);
    }
}
