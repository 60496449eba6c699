package leme.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
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
import org.jspecify.annotations.Nullable;

/** The situations that are measured: a customer of three years who agreed to promotions everywhere, on a Wednesday. */
public enum Story {

    /** A question that a flow answers. */
    QUESTION("oi, queria saber quando chega o meu pedido", List.of(), Set.of(Channel.WHATSAPP)),

    /** A complaint in the message and on record: most promotions are vetoed, a person answers. */
    COMPLAINT(
            "vocês ainda não resolveram meu reembolso",
            List.of(new Complaint("rec-1", "refund", Channel.WHATSAPP, When.NOON.minus(Duration.ofDays(2)), null)),
            Set.of(Channel.WHATSAPP)),

    /** A campaign may choose among all actions in three channels. */
    CAMPAIGN(null, List.of(), Set.of(Channel.WHATSAPP, Channel.SMS, Channel.EMAIL));

    private final Situation situation;

    Story(@Nullable String text, List<Complaint> complaints, Set<Channel> channels) {
        this.situation = new Situation(
                "0199f3a1-7c40-7b1e-9a55-2b7d4c1c8a11",
                "default",
                "c-1001",
                When.NOON,
                text == null ? Placement.OUTBOUND : Placement.REPLY,
                Channel.WHATSAPP,
                channels,
                text == null ? null : new Message("m-1", text),
                file(complaints),
                240,
                Budget.GENEROUS,
                3,
                List.of());
    }

    /** What is decided about. */
    public Situation situation() {
        return situation;
    }

    private static CustomerFile file(List<Complaint> complaints) {
        return new CustomerFile(
                Known.fresh(new Customer(
                        "c-1001", State.PE, 1985, Language.PT_BR, "prime", Set.of("credit-card"), Set.of(), 36, 120)),
                Known.fresh(Arrays.stream(Channel.values()).map(Story::agreed).toList()),
                Known.fresh(complaints),
                Known.fresh(List.of(contact(3), contact(9), contact(20))),
                Known.fresh(List.of(new Conversation(Channel.WHATSAPP, When.NOON, null))));
    }

    private static Consent agreed(Channel channel) {
        return new Consent(
                Purpose.PROMOTIONAL,
                channel,
                Consent.Status.GRANTED,
                When.NOON.minus(Duration.ofDays(30)),
                "sha256:consent-form-7",
                "app");
    }

    private static Contact contact(int daysAgo) {
        return new Contact(
                "cashback-campaign",
                "campaigns",
                Purpose.PROMOTIONAL,
                Channel.WHATSAPP,
                When.NOON.minus(Duration.ofDays(daysAgo)),
                Contact.Response.NONE);
    }

    /** Apart from the constants above, which need it before the fields of this class exist. */
    private interface When {
        /** Wednesday noon in Recife. */
        Instant NOON = Instant.parse("2026-11-18T15:00:00Z");
    }
}
