package leme.rules.scenario;

import static leme.rules.file.Say.say;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import leme.rules.fact.Channel;
import leme.rules.fact.Complaint;
import leme.rules.fact.Consent;
import leme.rules.fact.Contact;
import leme.rules.fact.Contact.Response;
import leme.rules.fact.Conversation;
import leme.rules.fact.Customer;
import leme.rules.fact.CustomerFile;
import leme.rules.fact.Known;
import leme.rules.fact.Language;
import leme.rules.fact.Purpose;
import leme.rules.fact.Source.Part;
import leme.rules.fact.State;
import leme.rules.file.Entry;
import org.jspecify.annotations.Nullable;

/** The customer's file as a scenario gives it, part by part, with how well each is known. */
final class GivenFile {

    private final Entry given;
    private final Entry customer;
    private final Channel channel;
    private final Times times;

    GivenFile(Entry given, Channel channel, Times times) {
        this.given = given;
        this.customer = given.field("customer");
        this.channel = channel;
        this.times = times;
    }

    CustomerFile file() {
        if (customer.isPresent()) {
            customer.only(
                    "state",
                    "birthYear",
                    "segment",
                    "products",
                    "tags",
                    "tenureMonths",
                    "monthlyRevenue",
                    "ddd",
                    "language",
                    "requests",
                    "holds",
                    "listings",
                    "consents",
                    "complaints",
                    "contacts",
                    "conversations");
        }
        if (given.field("stale").isPresent()) {
            given.field("stale")
                    .only("customer", "consents", "complaints", "contacts", "conversations", "rights", "sending");
        }
        return new CustomerFile(
                known(Part.CUSTOMER, profile()),
                known(Part.CONSENTS, list("consents", this::consent, agreedToEverything())),
                known(Part.COMPLAINTS, list("complaints", this::complaint, List.of())),
                known(Part.CONTACTS, list("contacts", this::contact, List.of())),
                known(Part.CONVERSATIONS, list("conversations", this::conversation, wroteAnHourAgo())),
                known(Part.RIGHTS, new GivenRights(customer, times).rights()),
                known(Part.SENDING, new GivenSending(given.field("sender"), channel).sending()));
    }

    /** Missing or stale if the scenario says so, fresh otherwise. */
    private <T> Known<T> known(Part part, T value) {
        for (Entry missing : given.field("missing").items()) {
            if (missing.oneOf(Part.class) == part) {
                return Known.missing("the scenario says so");
            }
        }
        Entry stale = given.field("stale").field(part.name().toLowerCase(Locale.ROOT));
        return stale.isPresent()
                ? new Known.Stale<>(
                        value,
                        stale.parse(say("a span such as `3 hours`"), Times::span)
                                .orElse(Duration.ofHours(1)))
                : Known.fresh(value);
    }

    private Customer profile() {
        return new Customer(
                "scenario",
                customer.field("state").isPresent() ? customer.field("state").oneOf(State.class) : null,
                customer.field("birthYear").isPresent()
                        ? customer.field("birthYear").integer()
                        : 1985,
                customer.field("language").oneOf(Language.class, Language.PT_BR),
                customer.field("segment").text(""),
                customer.field("products").texts(),
                customer.field("tags").texts(),
                (int) customer.field("tenureMonths").number(30),
                customer.field("monthlyRevenue").number(100),
                customer.field("ddd").isPresent() ? customer.field("ddd").integer() : null);
    }

    private <T> List<T> list(String name, Function<Entry, T> read, List<T> boring) {
        Entry list = customer.field(name);
        return list.isPresent() ? list.items().stream().map(read).toList() : boring;
    }

    private Consent consent(Entry entry) {
        entry.only("purpose", "channel", "status", "at", "proof", "form");
        return new Consent(
                entry.field("purpose").oneOf(Purpose.class, Purpose.PROMOTIONAL),
                entry.field("channel").oneOf(Channel.class, channel),
                entry.field("status").oneOf(Consent.Status.class),
                times.of(entry.field("at"), "30 days ago"),
                entry.field("proof").text("scenario"),
                "scenario",
                entry.field("form").oneOf(Consent.Form.class, Consent.Form.SPECIFIC));
    }

    private Complaint complaint(Entry entry) {
        entry.only("subject", "channel", "opened", "closed", "regime", "forum");
        Instant opened = times.of(entry.field("opened"), "30 days ago");
        Instant closed = entry.field("closed").isPresent() ? times.of(entry.field("closed"), "now") : null;
        return entry.attempt(() -> new Complaint(
                        "scenario-" + entry.line(),
                        entry.field("subject").text("order"),
                        entry.field("channel").oneOf(Channel.class, channel),
                        opened,
                        closed,
                        entry.field("regime").oneOf(Complaint.Regime.class, Complaint.Regime.ORDINARY),
                        entry.field("forum").oneOf(Complaint.Forum.class, Complaint.Forum.SENDER)))
                .orElseGet(() -> new Complaint("scenario", "", channel, opened, null));
    }

    private Contact contact(Entry entry) {
        entry.only("action", "group", "purpose", "channel", "at", "response");
        return new Contact(
                entry.field("action").text("stub"),
                entry.field("group").text("stub"),
                entry.field("purpose").oneOf(Purpose.class, Purpose.PROMOTIONAL),
                entry.field("channel").oneOf(Channel.class, channel),
                times.of(entry.field("at"), "1 hour ago"),
                entry.field("response").oneOf(Response.class, Response.NONE));
    }

    private Conversation conversation(Entry entry) {
        entry.only("channel", "wrote", "complained", "clicked", "reported");
        return new Conversation(
                entry.field("channel").oneOf(Channel.class, channel),
                optionalTime(entry.field("wrote")),
                optionalTime(entry.field("complained")),
                optionalTime(entry.field("clicked")),
                optionalTime(entry.field("reported")));
    }

    private List<Consent> agreedToEverything() {
        return Arrays.stream(Channel.values()).map(this::granted).toList();
    }

    private Consent granted(Channel each) {
        Instant at = times.read("30 days ago");
        return new Consent(Purpose.PROMOTIONAL, each, Consent.Status.GRANTED, at, "scenario", "scenario");
    }

    private List<Conversation> wroteAnHourAgo() {
        return List.of(new Conversation(channel, times.read("1 hour ago"), null));
    }

    private @Nullable Instant optionalTime(Entry entry) {
        return entry.isPresent() ? times.of(entry, "now") : null;
    }
}
