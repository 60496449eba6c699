package leme.bench.governance;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import leme.rules.fact.Action;
import leme.rules.fact.BlockListing;
import leme.rules.fact.Candidate;
import leme.rules.fact.Case;
import leme.rules.fact.Channel;
import leme.rules.fact.Complaint;
import leme.rules.fact.Consent;
import leme.rules.fact.Contact;
import leme.rules.fact.Conversation;
import leme.rules.fact.Criticality;
import leme.rules.fact.Customer;
import leme.rules.fact.CustomerFile;
import leme.rules.fact.Handling;
import leme.rules.fact.Known;
import leme.rules.fact.Language;
import leme.rules.fact.Placement;
import leme.rules.fact.PrivacyRequest;
import leme.rules.fact.Purpose;
import leme.rules.fact.Rights;
import leme.rules.fact.SenderUsage;
import leme.rules.fact.Sending;
import leme.rules.fact.State;
import leme.rules.fact.Treatment;
import leme.rules.fact.Understanding;
import leme.rules.routing.Routing;
import leme.rules.shipped.Shipped;

/**
 * Cases as a day brings them: four in ten replies, four in ten campaigns, the rest at an agent's desk, each with fifty
 * candidates. One customer in seven has a complaint on record, one in five never agreed to promotions, one part in thirty is
 * stale or missing, one customer in twelve exercised a right. The same seed gives the same cases.
 */
final class Mix {

    private static final int CANDIDATES = 50;
    private static final Routing ROUTING = Shipped.routing();
    private static final Instant EPOCH = Instant.parse("2026-11-01T11:00:00Z");
    private static final List<Channel> TEXTED = List.of(Channel.WHATSAPP, Channel.WEBCHAT, Channel.INSTAGRAM);
    private static final List<Channel> SENT = List.of(Channel.WHATSAPP, Channel.SMS, Channel.EMAIL, Channel.VOICE);
    private static final List<String> SUBJECTS =
            List.of("refund", "order", "charge", "privacy", "insurance", "loan", "delivery", "internet");
    private static final List<String> PRODUCTS =
            List.of("credit-card", "gold-card", "broadband", "personal-loan", "mobile-plan");
    private static final List<String> CIRCUMSTANCES =
            List.of("vulnerable", "in-debt", "retired", "leaving", "onboarding", "block-listed", "outage");

    private final Random random;
    private final List<Action> catalogue;
    private final List<String> groups;

    private Mix(List<Action> catalogue, long seed) {
        this.random = new Random(seed);
        this.catalogue = catalogue;
        this.groups = catalogue.stream().map(Action::group).distinct().toList();
    }

    static List<Case> of(List<Action> catalogue, int count) {
        Mix mix = new Mix(catalogue, 42);
        return IntStream.range(0, count).mapToObj(index -> mix.question()).toList();
    }

    private Case question() {
        Instant at = EPOCH.plus(Duration.ofMinutes(random.nextInt(30) * 1440 + random.nextInt(14 * 60)));
        int kind = random.nextInt(10);
        Placement placement = kind < 4 ? Placement.REPLY : kind < 8 ? Placement.OUTBOUND : Placement.AGENT_DESKTOP;
        Channel channel = switch (placement) {
            case REPLY -> one(TEXTED);
            case OUTBOUND -> one(SENT);
            case AGENT_DESKTOP -> Channel.AGENT;
        };
        boolean writes = placement == Placement.REPLY;
        return new Case(
                at,
                placement,
                channel,
                file(at, channel),
                writes ? understanding() : null,
                candidates(channel),
                writes ? new Handling(one(Criticality.values()), one(Handling.Answerer.values())) : null,
                List.of(),
                ROUTING.shift(at, List.of(), null));
    }

    private CustomerFile file(Instant at, Channel channel) {
        boolean agreed = oneIn(5, false);
        return new CustomerFile(
                known(customer()),
                known(consents(at, agreed)),
                known(oneIn(7, true) ? List.of(complaint(at)) : List.of()),
                known(several(oneIn(4, true) ? 20 : 6, () -> contact(at))),
                known(several(1, () -> conversation(at, channel))),
                known(oneIn(12, true) ? rights(at) : Rights.NONE),
                known(new Sending(
                        List.of(new SenderUsage(
                                Channel.WHATSAPP, random.nextInt(1000), 1000, SenderUsage.Quality.GREEN)),
                        Set.of())));
    }

    private <T> Known<T> known(T value) {
        return switch (random.nextInt(60)) {
            case 0 -> Known.missing("unreachable");
            case 1 -> new Known.Stale<>(value, Duration.ofMinutes(random.nextInt(3000) + 1));
            default -> Known.fresh(value);
        };
    }

    private Customer customer() {
        return new Customer(
                "c-" + random.nextInt(100_000),
                oneIn(10, true) ? null : one(State.values()),
                oneIn(10, true) ? null : 1945 + random.nextInt(64),
                Language.PT_BR,
                oneIn(6, true) ? "prime" : "",
                Set.copyOf(several(2, () -> one(PRODUCTS))),
                oneIn(6, true) ? Set.of(one(CIRCUMSTANCES)) : Set.of(),
                random.nextInt(60),
                random.nextInt(250),
                11 + random.nextInt(80));
    }

    /** Whoever agreed did so channel by channel, most of them lately. */
    private List<Consent> consents(Instant at, boolean agreed) {
        List<Consent> ledger = new ArrayList<>();
        for (Channel channel : Channel.values()) {
            if (agreed && oneIn(4, false)) {
                ledger.add(consent(channel, Consent.Status.GRANTED, at.minus(Duration.ofDays(random.nextInt(400)))));
            }
            if (oneIn(15, true)) {
                ledger.add(consent(channel, Consent.Status.REVOKED, at.minus(Duration.ofDays(random.nextInt(100)))));
            }
        }
        return ledger;
    }

    private static Consent consent(Channel channel, Consent.Status status, Instant at) {
        return new Consent(Purpose.PROMOTIONAL, channel, status, at, "sha256:form-7", "app");
    }

    private Complaint complaint(Instant at) {
        Instant opened = at.minus(Duration.ofHours(random.nextInt(400)));
        return new Complaint(
                "rec-1", one(SUBJECTS), Channel.WHATSAPP, opened, oneIn(2, true) ? opened.plusSeconds(3600) : null);
    }

    private Contact contact(Instant at) {
        Action action = one(catalogue);
        return new Contact(
                action.code(),
                one(groups),
                action.purpose(),
                one(SENT),
                at.minus(Duration.ofMinutes(random.nextInt(45 * 1440))),
                oneIn(5, true) ? one(Contact.Response.values()) : Contact.Response.NONE);
    }

    private Conversation conversation(Instant at, Channel channel) {
        return new Conversation(
                channel,
                at.minus(Duration.ofMinutes(random.nextInt(3 * 1440))),
                oneIn(10, true) ? at.minus(Duration.ofHours(random.nextInt(100))) : null);
    }

    private Rights rights(Instant at) {
        PrivacyRequest request = new PrivacyRequest(
                "p-1",
                one(PrivacyRequest.Kind.values()),
                null,
                at.minus(Duration.ofDays(random.nextInt(20))),
                null,
                PrivacyRequest.Outcome.PENDING);
        BlockListing listing = new BlockListing(
                one(BlockListing.Registry.values()), at.minus(Duration.ofDays(random.nextInt(90))), null);
        return new Rights(List.of(request), List.of(), oneIn(2, true) ? List.of(listing) : List.of());
    }

    private Understanding understanding() {
        return new Understanding(
                Language.PT_BR,
                "intent",
                one(SUBJECTS),
                0.9,
                oneIn(4, true) ? one(Understanding.Lane.values()) : Understanding.Lane.SURE,
                List.of(),
                oneIn(5, true) ? Understanding.Tone.NEGATIVE : Understanding.Tone.NEUTRAL,
                oneIn(5, true) ? 0.9 : 0.05,
                oneIn(8, true) ? List.of(one(Understanding.Signal.values())) : List.of(),
                List.of(),
                List.of());
    }

    /** Fifty actions, each in its treatment for the channel if it has one. */
    private List<Candidate> candidates(Channel channel) {
        List<Action> drawn = new ArrayList<>(catalogue);
        Collections.shuffle(drawn, random);
        return drawn.stream()
                .limit(CANDIDATES)
                .map(action -> new Candidate(action, treatment(action, channel)))
                .toList();
    }

    private static Treatment treatment(Action action, Channel channel) {
        return action.treatments().stream()
                .filter(each -> each.channel() == channel)
                .findFirst()
                .orElse(action.treatments().getFirst());
    }

    /** True once in so many times, or false once in so many times. */
    private boolean oneIn(int times, boolean then) {
        return (random.nextInt(times) == 0) == then;
    }

    private <T> List<T> several(int most, Supplier<T> each) {
        return IntStream.rangeClosed(1, random.nextInt(most + 1))
                .mapToObj(index -> each.get())
                .toList();
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    @SafeVarargs
    private <T> T one(T... all) {
        return one(Arrays.asList(all));
    }
}
