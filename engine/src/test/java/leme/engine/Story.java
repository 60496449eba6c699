package leme.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import leme.engine.situation.Budget;
import leme.engine.situation.Message;
import leme.engine.situation.Situation;
import leme.rules.fact.BlockListing;
import leme.rules.fact.Channel;
import leme.rules.fact.Complaint;
import leme.rules.fact.Consent;
import leme.rules.fact.Contact;
import leme.rules.fact.Conversation;
import leme.rules.fact.Customer;
import leme.rules.fact.CustomerFile;
import leme.rules.fact.Known;
import leme.rules.fact.Language;
import leme.rules.fact.LegalHold;
import leme.rules.fact.Placement;
import leme.rules.fact.PrivacyRequest;
import leme.rules.fact.Purpose;
import leme.rules.fact.Rights;
import leme.rules.fact.SenderUsage;
import leme.rules.fact.Sending;
import leme.rules.fact.State;
import leme.rules.routing.Availability;
import org.jspecify.annotations.Nullable;

/** A golden situation as people write it: what is left out is boring. Ages are counted back from {@code at}. */
record Story(
        String story,
        Instant at,
        @Nullable Placement placement,
        Channel channel,
        @Nullable String text,
        @Nullable Person customer,
        @Nullable List<Entry> consents,
        @Nullable List<Filed> complaints,
        @Nullable List<Past> contacts,
        @Nullable List<Talk> conversations,
        @Nullable List<Asked> requests,
        @Nullable List<LegalHold.Matter> holds,
        @Nullable List<Listed> listings,
        @Nullable SenderUsage sender,
        @Nullable List<Availability> humans,
        @Nullable String missing,
        @Nullable Budget budget,
        @Nullable Integer limit) {

    record Person(
            @Nullable State state,
            @Nullable Integer birthYear,
            @Nullable Language language,
            @Nullable Set<String> products,
            @Nullable Set<String> tags,
            @Nullable Integer tenureMonths,
            @Nullable Double monthlyRevenue,
            @Nullable Integer ddd) {}

    record Entry(
            Purpose purpose,
            @Nullable Channel channel,
            Consent.Status status,
            int daysAgo,
            Consent.@Nullable Form form) {}

    record Asked(PrivacyRequest.Kind kind, @Nullable Purpose purpose, int daysAgo) {}

    record Listed(BlockListing.Registry registry, int daysAgo) {}

    record Filed(
            String subject,
            int daysAgo,
            @Nullable Integer closedDaysAgo,
            Complaint.@Nullable Regime regime,
            Complaint.@Nullable Forum forum) {}

    record Past(
            String action,
            String group,
            Purpose purpose,
            Channel channel,
            int hoursAgo,
            Contact.@Nullable Response response) {}

    record Talk(
            Channel channel,
            @Nullable Integer inboundHoursAgo,
            @Nullable Integer complaintHoursAgo,
            @Nullable Integer fraudHoursAgo) {}

    Situation situation() {
        var slot = Objects.requireNonNullElse(placement, Placement.REPLY);
        return new Situation(
                "golden",
                "default",
                "c-golden",
                at,
                slot,
                channel,
                EnumSet.of(channel),
                text == null ? null : new Message("m-golden", text),
                missing == null ? file(slot) : CustomerFile.missing(missing),
                null,
                list(humans),
                Objects.requireNonNullElse(budget, Budget.GENEROUS),
                Objects.requireNonNullElse(limit, 3),
                List.of());
    }

    private CustomerFile file(Placement slot) {
        return new CustomerFile(
                Known.fresh(customer == null ? Customer.unknown("c-golden") : person(customer)),
                Known.fresh(list(consents).stream().flatMap(this::ledger).toList()),
                Known.fresh(list(complaints).stream().map(this::complaint).toList()),
                Known.fresh(list(contacts).stream().map(this::contact).toList()),
                Known.fresh(talks(slot)),
                Known.fresh(rights()),
                Known.fresh(sender == null ? Sending.UNLIMITED : new Sending(List.of(sender), Set.of())));
    }

    private Rights rights() {
        return new Rights(
                list(requests).stream()
                        .map(asked -> new PrivacyRequest(
                                "p-" + asked.kind(),
                                asked.kind(),
                                asked.purpose(),
                                daysAgo(asked.daysAgo()),
                                null,
                                PrivacyRequest.Outcome.PENDING))
                        .toList(),
                list(holds).stream()
                        .map(matter -> new LegalHold(matter, daysAgo(90), null))
                        .toList(),
                list(listings).stream()
                        .map(listed -> new BlockListing(listed.registry(), daysAgo(listed.daysAgo()), null))
                        .toList());
    }

    private static Customer person(Person person) {
        return new Customer(
                "c-golden",
                person.state(),
                person.birthYear(),
                Objects.requireNonNullElse(person.language(), Language.PT_BR),
                "standard",
                Objects.requireNonNullElse(person.products(), Set.of()),
                Objects.requireNonNullElse(person.tags(), Set.of()),
                Objects.requireNonNullElse(person.tenureMonths(), 24),
                Objects.requireNonNullElse(person.monthlyRevenue(), 90.0),
                person.ddd());
    }

    /** An entry without a channel stands in all of them. */
    private Stream<Consent> ledger(Entry entry) {
        var channels = entry.channel() == null ? EnumSet.allOf(Channel.class) : EnumSet.of(entry.channel());
        return channels.stream()
                .map(one -> new Consent(
                        entry.purpose(),
                        one,
                        entry.status(),
                        daysAgo(entry.daysAgo()),
                        "sha256:golden",
                        "app",
                        Objects.requireNonNullElse(entry.form(), Consent.Form.SPECIFIC)));
    }

    private Complaint complaint(Filed filed) {
        var closed = filed.closedDaysAgo();
        return new Complaint(
                "k-" + filed.subject(),
                filed.subject(),
                channel,
                daysAgo(filed.daysAgo()),
                closed == null ? null : daysAgo(closed),
                Objects.requireNonNullElse(filed.regime(), Complaint.Regime.ORDINARY),
                Objects.requireNonNullElse(filed.forum(), Complaint.Forum.SENDER));
    }

    private Contact contact(Past past) {
        return new Contact(
                past.action(),
                past.group(),
                past.purpose(),
                past.channel(),
                at.minus(Duration.ofHours(past.hoursAgo())),
                Objects.requireNonNullElse(past.response(), Contact.Response.NONE));
    }

    private List<Conversation> talks(Placement slot) {
        if (conversations != null) {
            return conversations.stream()
                    .map(talk -> new Conversation(
                            talk.channel(),
                            hoursAgo(talk.inboundHoursAgo()),
                            hoursAgo(talk.complaintHoursAgo()),
                            null,
                            hoursAgo(talk.fraudHoursAgo())))
                    .toList();
        }
        return slot == Placement.REPLY ? List.of(new Conversation(channel, at, null)) : List.of();
    }

    private Instant daysAgo(int days) {
        return at.minus(Duration.ofDays(days));
    }

    private @Nullable Instant hoursAgo(@Nullable Integer hours) {
        return hours == null ? null : at.minus(Duration.ofHours(hours));
    }

    private static <T> List<T> list(@Nullable List<T> given) {
        return given == null ? List.of() : given;
    }
}
