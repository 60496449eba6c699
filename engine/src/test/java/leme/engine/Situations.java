package leme.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import leme.engine.situation.Budget;
import leme.engine.situation.Message;
import leme.engine.situation.Situation;
import leme.rules.fact.Channel;
import leme.rules.fact.Complaint;
import leme.rules.fact.Consent;
import leme.rules.fact.Contact;
import leme.rules.fact.Conversation;
import leme.rules.fact.Customer;
import leme.rules.fact.CustomerFile;
import leme.rules.fact.Known;
import leme.rules.fact.Language;
import leme.rules.fact.Placement;
import leme.rules.fact.Purpose;
import leme.rules.fact.State;
import leme.rules.routing.Availability;
import org.jspecify.annotations.Nullable;

/** Builds situations with boring defaults: an adult in São Paulo on a Wednesday afternoon who agreed to promotions. */
final class Situations {

    /** Wednesday 14:00 in São Paulo. */
    static final Instant WEDNESDAY = Instant.parse("2026-11-18T17:00:00Z");

    private Instant at = WEDNESDAY;
    private Placement placement = Placement.REPLY;
    private Channel channel = Channel.WHATSAPP;
    private @Nullable String text;
    private Known<Customer> customer = Known.fresh(
            new Customer("c-1", State.SP, 1985, Language.PT_BR, "standard", Set.of("credit-card"), Set.of(), 36, 120));
    private List<Consent> consents = new ArrayList<>();
    private List<Complaint> complaints = new ArrayList<>();
    private List<Contact> contacts = new ArrayList<>();
    private @Nullable CustomerFile file;
    private List<Availability> humans = List.of();
    private int limit = 3;

    static Situations reply(String text) {
        var situation = new Situations().agreeing();
        situation.text = text;
        return situation;
    }

    static Situations outbound() {
        var situation = new Situations().agreeing();
        situation.placement = Placement.OUTBOUND;
        return situation;
    }

    Situations agreeing() {
        for (var each : Channel.values()) {
            consents.add(new Consent(
                    Purpose.PROMOTIONAL,
                    each,
                    Consent.Status.GRANTED,
                    at.minus(Duration.ofDays(30)),
                    "sha256:consent-form-7",
                    "app"));
        }
        return this;
    }

    Situations without(Purpose purpose) {
        consents.removeIf(consent -> consent.purpose() == purpose);
        return this;
    }

    Situations complaining(String subject, Duration ago) {
        complaints.add(new Complaint("k-" + subject, subject, channel, at.minus(ago), null));
        return this;
    }

    Situations contacted(Contact contact) {
        contacts.add(contact);
        return this;
    }

    Situations as(Customer other) {
        customer = Known.fresh(other);
        return this;
    }

    Situations on(Channel other) {
        channel = other;
        return this;
    }

    Situations at(Instant other) {
        at = other;
        return this;
    }

    Situations knowing(CustomerFile other) {
        file = other;
        return this;
    }

    Situations staffed(Availability... told) {
        humans = List.of(told);
        return this;
    }

    Situations limit(int other) {
        limit = other;
        return this;
    }

    CustomerFile file() {
        if (file != null) {
            return file;
        }
        var lastInbound = placement == Placement.REPLY ? at : null;
        return new CustomerFile(
                customer,
                Known.fresh(List.copyOf(consents)),
                Known.fresh(List.copyOf(complaints)),
                Known.fresh(List.copyOf(contacts)),
                Known.fresh(List.of(new Conversation(channel, lastInbound, null))));
    }

    Situation build() {
        return new Situation(
                "d-1",
                "default",
                "c-1",
                at,
                placement,
                channel,
                EnumSet.of(channel),
                text == null ? null : new Message("m-1", text),
                file(),
                null,
                humans,
                Budget.GENEROUS,
                limit,
                List.of());
    }

    /** The same, of another customer whose file says the same. */
    static Situation of(String customerKey, Situation situation) {
        return new Situation(
                situation.id(),
                situation.tenant(),
                customerKey,
                situation.at(),
                situation.placement(),
                situation.channel(),
                situation.channels(),
                situation.message(),
                situation.file(),
                situation.humanWaitSeconds(),
                situation.humans(),
                situation.budget(),
                situation.limit(),
                situation.degradations());
    }

    /** The same, when the gateway says how queues are staffed. */
    static Situation staffed(Situation situation, List<Availability> humans) {
        return new Situation(
                situation.id(),
                situation.tenant(),
                situation.customerKey(),
                situation.at(),
                situation.placement(),
                situation.channel(),
                situation.channels(),
                situation.message(),
                situation.file(),
                situation.humanWaitSeconds(),
                humans,
                situation.budget(),
                situation.limit(),
                situation.degradations());
    }

    /** The same, at another instant. */
    static Situation at(Situation situation, Instant at) {
        return new Situation(
                situation.id(),
                situation.tenant(),
                situation.customerKey(),
                at,
                situation.placement(),
                situation.channel(),
                situation.channels(),
                situation.message(),
                situation.file(),
                situation.humanWaitSeconds(),
                situation.humans(),
                situation.budget(),
                situation.limit(),
                situation.degradations());
    }
}
