package leme.service.fake;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import leme.rules.fact.Channel;
import leme.rules.fact.Complaint;
import leme.rules.fact.Consent;
import leme.rules.fact.Contact;
import leme.rules.fact.Conversation;
import leme.rules.fact.Customer;
import leme.rules.fact.Language;
import leme.rules.fact.Placement;
import leme.rules.fact.Purpose;
import leme.rules.fact.State;
import leme.service.record.Effects;
import leme.service.record.Outcome;
import leme.service.record.Recorded;
import leme.service.record.Summary;

/** Boring things to test with. */
public final class Given {

    private Given() {}

    public static String tenant() {
        return "tenant-" + UUID.randomUUID();
    }

    public static Customer customer(String key) {
        return new Customer(
                key, State.SP, 1980, Language.PT_BR, "prime", Set.of("credit-card"), Set.of("vulnerable"), 18, 129.9);
    }

    public static Consent consent(Consent.Status status, Instant at) {
        return new Consent(Purpose.PROMOTIONAL, Channel.WHATSAPP, status, at, "sha256:0f", "app");
    }

    public static Complaint complaint(String id, Instant openedAt) {
        return new Complaint(id, "refund", Channel.EMAIL, openedAt, null);
    }

    public static Contact contact(String action, Instant at) {
        return new Contact(action, "cards", Purpose.PROMOTIONAL, Channel.WHATSAPP, at, Contact.Response.NONE);
    }

    public static Conversation inbound(Instant at) {
        return new Conversation(Channel.WHATSAPP, at, null);
    }

    public static Recorded decision(String tenant, String customerKey, Instant at, Effects effects) {
        return decision(tenant, customerKey, "message-" + UUID.randomUUID(), at, effects);
    }

    public static Recorded decision(String tenant, String customerKey, String messageId, Instant at, Effects effects) {
        return new Recorded(
                UUID.randomUUID().toString(),
                tenant,
                customerKey,
                at,
                Channel.WHATSAPP,
                messageId,
                "sha256:aa",
                new Summary(Placement.REPLY, "card.lost", "HUMAN", "gold-card", "bundle-1", -42L, 0.25, 0.125),
                "{\"text\" : \"perdi meu cartão\"}",
                "{ \"id\": \"1\",  \"emoji\": \"\uD83D\uDE00\" }",
                effects);
    }

    /** One that we began: its offers are contacts once they were sent. */
    public static Recorded outbound(String tenant, String customerKey, Instant at, Effects offers) {
        return new Recorded(
                UUID.randomUUID().toString(),
                tenant,
                customerKey,
                at,
                Channel.WHATSAPP,
                "request-" + UUID.randomUUID(),
                "sha256:aa",
                new Summary(Placement.OUTBOUND, null, null, "gold-card", "bundle-1", -42L, 0.25, 0.125),
                "{}",
                "{}",
                offers);
    }

    public static Effects making(Contact... contacts) {
        return new Effects(List.of(contacts), List.of(), List.of());
    }

    public static Effects offering(Contact... offers) {
        return new Effects(List.of(), List.of(offers), List.of());
    }

    public static Outcome outcome(String id, Recorded about, String action, Outcome.Kind kind, Instant at) {
        return new Outcome(about.tenant(), id, about.id(), action, kind, at, 0, null);
    }
}
