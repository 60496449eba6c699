package leme.rules.governance;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import leme.rules.fact.Action;
import leme.rules.fact.Candidate;
import leme.rules.fact.Case;
import leme.rules.fact.Channel;
import leme.rules.fact.Complaint;
import leme.rules.fact.Consent;
import leme.rules.fact.Contact;
import leme.rules.fact.Conversation;
import leme.rules.fact.Customer;
import leme.rules.fact.CustomerFile;
import leme.rules.fact.Known;
import leme.rules.fact.Language;
import leme.rules.fact.LegalBasis;
import leme.rules.fact.Placement;
import leme.rules.fact.Purpose;
import leme.rules.fact.State;
import leme.rules.fact.Texts;
import leme.rules.fact.Treatment;
import leme.rules.fact.Treatment.Category;
import leme.rules.fact.Treatment.Form;
import leme.rules.fact.Understanding;
import leme.rules.fact.Understanding.Lane;
import leme.rules.fact.Understanding.Signal;
import leme.rules.fact.Understanding.Tone;
import org.jspecify.annotations.Nullable;

/** Random cases, biased towards the boundaries of policies; the same seed gives the same case. */
final class Cases {

    private static final Instant EPOCH = Instant.parse("2026-01-01T00:00:00Z");
    private static final List<String> GROUPS = List.of("cards", "credit", "offers");
    private static final List<String> SUBJECTS = List.of("refund", "order");
    private static final List<String> PRODUCTS = List.of("gold-card", "personal-loan", "broadband");
    private static final List<String> CODES = List.of(
            "gold-card",
            "personal-loan",
            "pix-credit",
            "fibre-upgrade",
            "device-insurance",
            "extended-warranty",
            "retention-discount",
            "anniversary-thanks",
            "answer",
            "answer");
    private static final Texts TEXT = new Texts("texto", "text");

    private final Random random;
    private final Instant at;

    private Cases(long seed) {
        this.random = new Random(seed);
        this.at = EPOCH.plus(Duration.ofMinutes(random.nextInt(365 * 24 * 60)));
    }

    static Case of(long seed) {
        return new Cases(seed).question();
    }

    private Case question() {
        Placement placement = one(Placement.values());
        Channel channel = one(Channel.values());
        CustomerFile file = new CustomerFile(
                known(customer()),
                known(several(5, this::consent)),
                known(several(2, this::complaint)),
                known(several(7, this::contact)),
                known(several(3, this::conversation)));
        return new Case(at, placement, channel, file, maybe(this::understanding), several(6, () -> candidate(channel)));
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
                maybe(() -> random.nextBoolean() ? State.RJ : one(State.values())),
                maybe(() -> 1990 + random.nextInt(30)),
                Language.PT_BR,
                random.nextInt(4) > 0 ? "" : "prime",
                some(PRODUCTS),
                random.nextInt(3) > 0 ? Set.of() : some(List.of("vulnerable", "bereaved", "in-debt", "block-listed")),
                random.nextInt(40),
                random.nextInt(200));
    }

    private Consent consent() {
        return new Consent(
                random.nextInt(3) > 0 ? Purpose.PROMOTIONAL : one(Purpose.values()),
                one(Channel.values()),
                random.nextInt(4) > 0 ? Consent.Status.GRANTED : Consent.Status.REVOKED,
                ago(900),
                "proof-" + random.nextInt(3),
                "random");
    }

    private Complaint complaint() {
        Instant opened = ago(20);
        return new Complaint(
                "random-" + random.nextInt(),
                one(SUBJECTS),
                one(Channel.values()),
                opened,
                maybe(() -> opened.plus(Duration.ofHours(random.nextInt(400)))));
    }

    private Contact contact() {
        return new Contact(
                "random",
                one(GROUPS),
                random.nextInt(3) > 0 ? Purpose.PROMOTIONAL : one(Purpose.values()),
                one(Channel.values()),
                random.nextBoolean() ? ago(40) : ago(2),
                one(Contact.Response.values()));
    }

    private Conversation conversation() {
        return new Conversation(one(Channel.values()), maybe(() -> ago(3)), random.nextInt(4) > 0 ? null : ago(6));
    }

    private Understanding understanding() {
        return new Understanding(
                Language.PT_BR,
                "random",
                one(SUBJECTS),
                0.9,
                one(Lane.values()),
                List.of(),
                random.nextInt(4) > 0 ? Tone.NEUTRAL : Tone.NEGATIVE,
                random.nextInt(4) > 0 ? 0.1 : random.nextDouble(),
                random.nextBoolean() ? List.of() : List.copyOf(some(List.of(Signal.values()))),
                List.of());
    }

    private Candidate candidate(Channel usual) {
        String code = one(CODES);
        Purpose purpose = code.equals("answer") ? one(Purpose.values()) : Purpose.PROMOTIONAL;
        Channel channel = random.nextInt(4) > 0 ? usual : one(Channel.values());
        Form form = one(Form.values());
        boolean template = form == Form.TEMPLATE;
        Treatment treatment = new Treatment(
                "random-" + random.nextInt(),
                channel,
                form,
                template ? "template" : null,
                template ? one(Category.values()) : null,
                TEXT,
                0);
        return new Candidate(
                new Action(
                        code,
                        "random",
                        one(GROUPS),
                        TEXT,
                        purpose,
                        LegalBasis.CONSENT,
                        one(PRODUCTS),
                        some(List.of("credit", "apology")),
                        Set.of(),
                        1,
                        0.5,
                        null,
                        null,
                        true,
                        List.of(treatment)),
                treatment);
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
