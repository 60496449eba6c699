package leme.rules.governance;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
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
import leme.rules.fact.LegalBasis;
import leme.rules.fact.LegalHold;
import leme.rules.fact.Placement;
import leme.rules.fact.PrivacyRequest;
import leme.rules.fact.PrivacyRequest.Outcome;
import leme.rules.fact.Purpose;
import leme.rules.fact.PurposeView;
import leme.rules.fact.Rights;
import leme.rules.fact.SenderUsage;
import leme.rules.fact.Sending;
import leme.rules.fact.Staff;
import leme.rules.fact.Staffing;
import leme.rules.fact.State;
import leme.rules.fact.Texts;
import leme.rules.fact.Treatment;
import leme.rules.fact.Treatment.Category;
import leme.rules.fact.Treatment.Form;
import leme.rules.fact.Treatment.Media;
import leme.rules.fact.Understanding;
import leme.rules.fact.Understanding.Lane;
import leme.rules.fact.Understanding.Signal;
import leme.rules.fact.Understanding.Tone;
import org.jspecify.annotations.Nullable;

/** Random cases, biased towards the boundaries of policies; the same seed gives the same case. */
public final class Cases {

    private static final Instant EPOCH = Instant.parse("2026-01-01T00:00:00Z");
    private static final List<String> GROUPS = List.of("cards", "credit", "offers");
    private static final List<String> SUBJECTS = List.of("refund", "order", "charge", "privacy", "insurance");
    private static final List<String> PRODUCTS = List.of("gold-card", "personal-loan", "broadband", "credit-card");
    private static final List<String> CODES = List.of(
            "gold-card",
            "personal-loan",
            "fibre-upgrade",
            "pix-credit",
            "device-insurance",
            "extended-warranty",
            "retention-discount",
            "anniversary-thanks",
            "data-rights",
            "answer");
    private static final List<String> CIRCUMSTANCES = List.of(
            "vulnerable",
            "bereaved",
            "in-debt",
            "over-indebted",
            "renegotiation",
            "retired",
            "calamity",
            "outage",
            "former",
            "leaving",
            "onboarding",
            "anonymised",
            "proof-only",
            "block-listed");
    private static final Texts TEXT = new Texts("texto", "text");
    private static final Texts WIDE = new Texts("ã".repeat(70), "ã".repeat(71));
    private static final Texts WIDER = new Texts("ã".repeat(500), "ã".repeat(501));
    private static final Texts LONG = new Texts("x".repeat(1100), "x".repeat(150));

    private final Random random;
    private final Instant at;

    private Cases(long seed) {
        this.random = new Random(seed);
        this.at = EPOCH.plus(Duration.ofMinutes(random.nextInt(365 * 24 * 60)));
    }

    public static Case of(long seed) {
        return new Cases(seed).question();
    }

    /** The same cases, but some purposes may use less of the file than others, as of old facts they may. */
    public static Case viewedApart(long seed) {
        Cases cases = new Cases(seed);
        Case question = cases.question();
        List<PurposeView> apart = new ArrayList<>();
        for (Purpose purpose : Purpose.values()) {
            if (purpose != Purpose.SERVICE && cases.random.nextInt(3) == 0) {
                apart.add(new PurposeView(Set.of(purpose), cases.lessOf(question.file())));
            }
        }
        return new Case(
                question.at(),
                question.placement(),
                question.channel(),
                question.file(),
                question.understanding(),
                question.candidates(),
                question.handling(),
                apart,
                question.staff());
    }

    private CustomerFile lessOf(CustomerFile file) {
        return new CustomerFile(
                file.customer(),
                file.consents().map(this::half),
                file.complaints().map(this::half),
                file.contacts().map(this::half),
                file.conversations().map(this::half),
                file.rights(),
                file.sending());
    }

    private <T> List<T> half(List<T> all) {
        return all.stream().filter(each -> random.nextBoolean()).toList();
    }

    private Case question() {
        Placement placement = one(Placement.values());
        Channel channel = one(Channel.values());
        CustomerFile file = new CustomerFile(
                known(customer()),
                known(several(5, this::consent)),
                known(several(random.nextInt(4) > 0 ? 1 : 5, this::complaint)),
                known(random.nextInt(100) > 0 ? several(random.nextInt(4) > 0 ? 4 : 12, this::contact) : calls()),
                known(several(3, this::conversation)),
                known(rights()),
                known(sending()));
        return new Case(
                at,
                placement,
                channel,
                file,
                maybe(this::understanding),
                several(6, () -> candidate(channel)),
                maybe(() -> new Handling(one(Criticality.values()), one(Handling.Answerer.values()))),
                List.of(),
                staff());
    }

    /** One queue in three closed, another open and empty. */
    private Staff staff() {
        List<Staffing> queues = List.of(staffing("bank"), staffing("service"));
        return (instant, subject) -> queues;
    }

    private Staffing staffing(String queue) {
        int state = random.nextInt(3);
        Instant answers = state == 0 ? at : at.plus(Duration.ofMinutes(random.nextInt(3000)));
        return new Staffing(queue, random.nextBoolean(), state != 1, state == 0, answers, maybe(() -> 60));
    }

    /** Mostly fresh. */
    private <T> Known<T> known(T value) {
        return switch (random.nextInt(16)) {
            case 0 -> Known.missing("random");
            case 1 -> new Known.Stale<>(value, Duration.ofMinutes(random.nextInt(3000) + 1));
            default -> Known.fresh(value);
        };
    }

    private Customer customer() {
        return new Customer(
                "random",
                maybe(() -> random.nextBoolean() ? one(State.RJ, State.PR) : one(State.values())),
                maybe(() -> random.nextBoolean() ? 1950 + random.nextInt(70) : 2004 + random.nextInt(18)),
                one(Language.values()),
                random.nextInt(4) > 0 ? "" : "prime",
                some(PRODUCTS),
                random.nextInt(3) > 0 ? Set.of() : rare(CIRCUMSTANCES),
                random.nextInt(40),
                random.nextInt(200),
                maybe(() -> random.nextBoolean() ? 11 + random.nextInt(9) : 11 + random.nextInt(89)));
    }

    private Rights rights() {
        if (random.nextInt(3) > 0) {
            return Rights.NONE;
        }
        return new Rights(several(2, this::request), several(1, this::hold), several(2, this::listing));
    }

    private PrivacyRequest request() {
        Instant opened = ago(20);
        Instant decided = maybe(() -> opened.plus(Duration.ofHours(random.nextInt(400))));
        return new PrivacyRequest(
                "random-" + random.nextInt(),
                one(PrivacyRequest.Kind.values()),
                maybe(() -> one(Purpose.values())),
                opened,
                decided,
                decided == null ? Outcome.PENDING : one(Outcome.GRANTED, Outcome.REFUSED, Outcome.WITHDRAWN));
    }

    private LegalHold hold() {
        Instant since = ago(20);
        return new LegalHold(
                one(LegalHold.Matter.values()), since, maybe(() -> since.plus(Duration.ofHours(random.nextInt(400)))));
    }

    private BlockListing listing() {
        Instant registered = ago(60);
        return new BlockListing(
                one(BlockListing.Registry.values()),
                registered,
                random.nextInt(4) > 0 ? null : registered.plus(Duration.ofHours(random.nextInt(1500))));
    }

    private Sending sending() {
        return new Sending(
                several(2, this::usage).stream()
                        .collect(Collectors.toMap(SenderUsage::channel, usage -> usage, (one, other) -> one))
                        .values()
                        .stream()
                        .toList(),
                random.nextInt(4) > 0 ? Set.of() : Set.of("template-1"));
    }

    private SenderUsage usage() {
        return new SenderUsage(
                one(Channel.values()),
                random.nextInt(8) > 0 ? random.nextInt(4) * 83 + 1 : 4_999 + random.nextInt(2),
                random.nextInt(4) == 0 ? null : 250,
                one(SenderUsage.Quality.values()),
                maybe(() -> 28 + random.nextInt(4)),
                maybe(random::nextBoolean));
    }

    private Consent consent() {
        return new Consent(
                random.nextInt(3) > 0 ? Purpose.PROMOTIONAL : one(Purpose.values()),
                one(Channel.values()),
                random.nextInt(4) > 0 ? Consent.Status.GRANTED : Consent.Status.REVOKED,
                random.nextInt(8) == 0 ? at : ago(900),
                random.nextInt(6) == 0 ? "" : "proof-" + random.nextInt(3),
                "random",
                random.nextBoolean() ? Consent.Form.SPECIFIC : one(Consent.Form.values()));
    }

    private Complaint complaint() {
        Instant opened = ago(random.nextBoolean() ? 10 : 70);
        return new Complaint(
                "random-" + random.nextInt(),
                one(SUBJECTS),
                one(Channel.values()),
                opened,
                random.nextInt(3) == 0 ? null : opened.plus(Duration.ofHours(random.nextInt(400))),
                one(Complaint.Regime.values()),
                one(Complaint.Forum.values()));
    }

    private Contact contact() {
        return new Contact(
                random.nextInt(4) > 0 ? "random" : one(CODES),
                one(GROUPS),
                random.nextInt(3) > 0 ? Purpose.PROMOTIONAL : one(Purpose.values()),
                random.nextInt(3) > 0 ? one(Channel.values()) : one(Channel.SMS, Channel.WHATSAPP, Channel.EMAIL),
                random.nextInt(3) == 0 ? ago(70) : random.nextBoolean() ? ago(25) : ago(2),
                random.nextBoolean() ? Contact.Response.NONE : one(Contact.Response.values()));
    }

    /** Of those who are called and called. */
    private List<Contact> calls() {
        return several(40, () -> {
            Contact call = contact();
            return new Contact(call.action(), call.group(), call.purpose(), Channel.VOICE, call.at(), call.response());
        });
    }

    private Conversation conversation() {
        return new Conversation(
                one(Channel.values()),
                maybe(() -> ago(3)),
                random.nextInt(4) > 0 ? null : ago(6),
                random.nextInt(4) > 0 ? null : ago(6),
                random.nextInt(6) > 0 ? null : ago(12));
    }

    private Understanding understanding() {
        return new Understanding(
                one(Language.values()),
                random.nextInt(4) > 0 ? "random" : "opt-out",
                one(SUBJECTS),
                random.nextInt(5) / 4.0,
                one(Lane.values()),
                List.of(),
                random.nextInt(4) > 0 ? Tone.NEUTRAL : Tone.NEGATIVE,
                random.nextInt(4) > 0 ? 0.1 : random.nextDouble(),
                random.nextBoolean() ? List.of() : List.copyOf(rare(List.of(Signal.values()))),
                List.of(),
                List.of());
    }

    private Candidate candidate(Channel usual) {
        String code = one(CODES);
        Purpose purpose = usual(code);
        Channel channel = random.nextInt(4) > 0 ? usual : one(Channel.values());
        Form form = one(Form.values());
        boolean template = form == Form.TEMPLATE;
        Treatment treatment = new Treatment(
                "random-" + random.nextInt(),
                channel,
                form,
                template ? "template-" + random.nextInt(3) : null,
                template ? one(Category.values()) : null,
                random.nextInt(8) > 0 ? TEXT : one(LONG, WIDE, WIDER),
                0,
                random.nextInt(8) == 0 ? one(Media.values()) : Media.NONE,
                random.nextInt(12) == 0 ? Set.of(one(Language.values())) : Set.of(Language.values()));
        return new Candidate(action(code, purpose, treatment), treatment);
    }

    private Purpose usual(String code) {
        return switch (code) {
            case "answer", "data-rights" -> one(Purpose.values());
            case "retention-discount" -> Purpose.RETENTION;
            case "anniversary-thanks" -> Purpose.RELATIONAL;
            default -> Purpose.PROMOTIONAL;
        };
    }

    private Action action(String code, Purpose purpose, Treatment treatment) {
        LocalDate today = at.atZone(ZoneOffset.UTC).toLocalDate();
        return new Action(
                code,
                "random",
                one(GROUPS),
                TEXT,
                purpose,
                random.nextBoolean() ? LegalBasis.CONSENT : one(LegalBasis.values()),
                one(PRODUCTS),
                tags(code),
                Set.of(),
                1,
                0.5,
                random.nextInt(6) > 0 ? null : today.plusDays(random.nextInt(3) - 1),
                random.nextInt(6) > 0 ? null : today.plusDays(random.nextInt(3) - 1),
                true,
                List.of(treatment),
                random.nextInt(8) > 0 ? null : random.nextInt(2),
                random.nextInt(6) > 0 ? Set.of() : Set.copyOf(List.of(one(PRODUCTS), one(CODES))));
    }

    private Set<String> tags(String code) {
        Set<String> tags =
                new HashSet<>(some(List.of("credit", "apology", "insurance", "telecom", "resolution", "sensitive")));
        tags.add(code.endsWith("loan") ? "queue-bank" : "queue-service");
        return tags;
    }

    private <T> Set<T> rare(List<T> all) {
        return Set.copyOf(all.stream().filter(each -> random.nextInt(7) == 0).toList());
    }

    /** Mostly in the past; whole days now and then, where policies change their mind. */
    private Instant ago(int days) {
        return switch (random.nextInt(8)) {
            case 0 -> at.plus(Duration.ofHours(random.nextInt(48)));
            case 1, 2 -> at.minus(Duration.ofDays(random.nextInt(days)));
            default -> at.minus(Duration.ofMinutes(random.nextInt(days * 24 * 60)));
        };
    }

    private <T> @Nullable T maybe(Supplier<T> value) {
        return random.nextBoolean() ? value.get() : null;
    }

    private <T> List<T> several(int most, Supplier<T> one) {
        return IntStream.range(0, random.nextInt(most + 1))
                .mapToObj(index -> one.get())
                .toList();
    }

    private <T> Set<T> some(List<T> all) {
        return Set.copyOf(all.stream().filter(each -> random.nextInt(4) == 0).toList());
    }

    @SafeVarargs
    private <T> T one(T... all) {
        return all[random.nextInt(all.length)];
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
