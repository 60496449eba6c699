package leme.service.context;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import leme.rules.fact.Complaint;
import leme.rules.fact.Consent;
import leme.rules.fact.Contact;
import leme.rules.fact.Conversation;
import leme.rules.fact.Customer;
import leme.rules.fact.CustomerFile;
import leme.rules.fact.Known;
import leme.rules.fact.Rights;
import leme.rules.fact.Sending;
import leme.service.record.Effects;
import leme.service.record.RecordJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * A customer's file as the record showed it at an instant: what caches hold.
 *
 * @param format of the cached bytes; a replica of an older version, which knew no rights, wrote none or another
 * @param gatheredAt when reading it began: what the record was told later may not be in it
 */
record Snapshot(
        int format,
        Instant gatheredAt,
        Customer customer,
        List<Consent> consents,
        List<Complaint> complaints,
        List<Contact> contacts,
        List<Conversation> conversations,
        Rights rights) {

    private static final int FORMAT = 2;

    static Snapshot of(CustomerFile file, Instant gatheredAt) {
        return new Snapshot(
                FORMAT,
                gatheredAt,
                value(file.customer()),
                value(file.consents()),
                value(file.complaints()),
                value(file.contacts()),
                value(file.conversations()),
                value(file.rights()));
    }

    private static <T> T value(Known<T> part) {
        return part.or(() -> {
            throw new IllegalArgumentException("the record answered a file with a part missing");
        });
    }

    /** Null when another version of the service wrote it in a form we do not know. */
    static @Nullable Snapshot orNull(byte[] json) {
        try {
            Snapshot read = RecordJson.mapper().readValue(json, Snapshot.class);
            return read.format() == FORMAT ? read : null;
        } catch (JacksonException e) {
            return null;
        }
    }

    byte[] json() {
        return RecordJson.mapper().writeValueAsBytes(this);
    }

    /** This, and what decisions have done since. */
    Snapshot with(List<Effects> effects) {
        return effects.isEmpty()
                ? this
                : new Snapshot(
                        format,
                        gatheredAt,
                        customer,
                        Merge.consents(consents, effects),
                        complaints,
                        Merge.contacts(contacts, effects),
                        Merge.conversations(conversations, effects),
                        rights);
    }

    CustomerFile fresh(Known<Sending> sending) {
        return new CustomerFile(
                Known.fresh(customer),
                Known.fresh(consents),
                Known.fresh(complaints),
                Known.fresh(contacts),
                Known.fresh(conversations),
                Known.fresh(rights),
                sending);
    }

    CustomerFile stale(Instant now, Known<Sending> sending) {
        Duration since = Duration.between(gatheredAt, now);
        Duration age = since.isPositive() ? since : Duration.ofMillis(1);
        return new CustomerFile(
                new Known.Stale<>(customer, age),
                new Known.Stale<>(consents, age),
                new Known.Stale<>(complaints, age),
                new Known.Stale<>(contacts, age),
                new Known.Stale<>(conversations, age),
                new Known.Stale<>(rights, age),
                sending);
    }
}
