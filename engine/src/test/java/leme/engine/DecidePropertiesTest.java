package leme.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import leme.engine.experiment.Experiment;
import leme.engine.experiment.Exploration.Thompson;
import leme.engine.funnel.Loss;
import leme.engine.funnel.OwnReason;
import leme.engine.situation.Budget;
import leme.engine.situation.Message;
import leme.engine.situation.Situation;
import leme.engine.treatment.Placed;
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
import leme.rules.shipped.Shipped;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold of every decision, over seeded random situations; a failing seed is named and can be run again. */
class DecidePropertiesTest {

    private static final Experiment EXPLORING = new Experiment("properties", 0.1, new Thompson(0.05, 2));

    @RegisterExtension
    final Soundness sound = new Soundness();

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void replay_gives_the_same_decision(long seed) {
        var situation = situation(new Random(seed));

        assertThat(sound.decide(situation, EXPLORING, seed)).isEqualTo(sound.decide(situation, EXPLORING, seed));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void removing_information_never_adds_a_promotion_and_never_takes_a_service_answer_away(long seed) {
        var random = new Random(seed);
        var situation = situation(random);
        var poorer = situation.with(forget(situation.file(), random.nextInt(5), random.nextBoolean()));

        var before = sound.decide(situation);
        var after = sound.decide(poorer);

        assertThat(permitted(before)).containsAll(commercial(after));
        assertThat(serviceActions(after)).containsAll(serviceActions(before));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void what_the_gateway_says_of_people_changes_nothing_that_is_offered(long seed) {
        var situation = situation(new Random(seed));
        var nobody = Shipped.routing().queues().all().stream()
                .map(queue -> new Availability(queue.name(), false, null))
                .toList();

        var unsaid = sound.decide(situation);
        var said = sound.decide(Situations.staffed(situation, nobody));

        assertThat(commercial(said)).isEqualTo(commercial(unsaid));
        assertThat(said.actions()).isEqualTo(unsaid.actions());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_order_of_the_facts_is_irrelevant(long seed) {
        var random = new Random(seed);
        var situation = situation(random);
        var shuffled = situation.with(shuffle(situation.file(), random));

        assertThat(sound.decide(shuffled)).isEqualTo(sound.decide(situation));
    }

    /** What was shown, and what was permitted but found its place in the answer taken. */
    private static Set<String> permitted(Decision decision) {
        return Stream.concat(
                        commercial(decision).stream(),
                        decision.suppressed().stream()
                                .filter(loss ->
                                        loss.reasons().getFirst().code().equals(OwnReason.EXCLUDED_IN_ANSWER.name()))
                                .map(Loss::action))
                .collect(Collectors.toSet());
    }

    private static Set<String> commercial(Decision decision) {
        return decision.actions().stream()
                .filter(placed -> placed.purpose().isCommercial())
                .map(Placed::action)
                .collect(Collectors.toSet());
    }

    private static Set<String> serviceActions(Decision decision) {
        return decision.actions().stream()
                .filter(placed -> placed.purpose() == Purpose.SERVICE
                        && !placed.issue().equals("sales")
                        && placed.score().contextWeight() > 1)
                .map(Placed::action)
                .collect(Collectors.toSet());
    }

    static Situation situation(Random random) {
        var at = Instant.parse("2026-11-16T03:00:00Z").plus(Duration.ofMinutes(random.nextInt(60 * 24 * 14)));
        var channel = pick(random, Channel.values());
        var placement = pick(random, Placement.values());
        var text = List.of(
                        FakeReader.GREETING,
                        FakeReader.REFUND_QUESTION,
                        FakeReader.REFUND_COMPLAINT,
                        FakeReader.PROCON,
                        FakeReader.VAGUE)
                .get(random.nextInt(5));
        return new Situation(
                "d",
                "default",
                "c-" + random.nextInt(1000),
                at,
                placement,
                channel,
                EnumSet.of(channel),
                placement == Placement.REPLY ? new Message("m", text) : null,
                file(random, at),
                null,
                Budget.GENEROUS,
                20,
                List.of());
    }

    private static CustomerFile file(Random random, Instant at) {
        var customer = new Customer(
                "c",
                pick(random, State.values()),
                random.nextInt(4) == 0 ? 2012 : 1985,
                Language.PT_BR,
                "standard",
                random.nextBoolean() ? Set.of("credit-card") : Set.of(),
                random.nextInt(5) == 0 ? Set.of("vulnerable") : Set.of(),
                random.nextInt(120),
                random.nextInt(300));
        var consents = new ArrayList<Consent>();
        for (var channel : Channel.values()) {
            if (random.nextInt(4) > 0) {
                var status = random.nextInt(6) == 0 ? Consent.Status.REVOKED : Consent.Status.GRANTED;
                consents.add(new Consent(
                        Purpose.PROMOTIONAL, channel, status, at.minus(days(random, 900)), "sha256:p", "app"));
            }
        }
        var complaints = new ArrayList<Complaint>();
        if (random.nextInt(4) == 0) {
            var opened = at.minus(days(random, 60));
            var closed = random.nextBoolean() ? opened.plus(Duration.ofHours(3)) : null;
            complaints.add(new Complaint("k", "refund", Channel.WHATSAPP, opened, closed));
        }
        var contacts = new ArrayList<Contact>();
        for (int i = random.nextInt(4); i > 0; i--) {
            contacts.add(new Contact(
                    "gold-card",
                    "cards",
                    Purpose.PROMOTIONAL,
                    pick(random, Channel.values()),
                    at.minus(days(random, 40)),
                    pick(random, Contact.Response.values())));
        }
        var conversations = List.of(
                new Conversation(Channel.WHATSAPP, at.minus(days(random, 3)), null),
                new Conversation(Channel.EMAIL, at.minus(days(random, 9)), at.minus(days(random, 9))));
        return new CustomerFile(
                Known.fresh(customer),
                Known.fresh(consents),
                Known.fresh(complaints),
                Known.fresh(contacts),
                Known.fresh(conversations));
    }

    private static CustomerFile forget(CustomerFile file, int part, boolean wholly) {
        return new CustomerFile(
                part == 0 ? worse(file.customer(), wholly) : file.customer(),
                part == 1 ? worse(file.consents(), wholly) : file.consents(),
                part == 2 ? worse(file.complaints(), wholly) : file.complaints(),
                part == 3 ? worse(file.contacts(), wholly) : file.contacts(),
                part == 4 ? worse(file.conversations(), wholly) : file.conversations());
    }

    private static <T> Known<T> worse(Known<T> known, boolean wholly) {
        return wholly
                ? Known.missing("forgotten")
                : new Known.Stale<>(
                        known.or(() -> {
                            throw new IllegalStateException("fresh until now");
                        }),
                        Duration.ofHours(6));
    }

    private static CustomerFile shuffle(CustomerFile file, Random random) {
        return new CustomerFile(
                file.customer(),
                shuffle(file.consents(), random),
                shuffle(file.complaints(), random),
                shuffle(file.contacts(), random),
                shuffle(file.conversations(), random));
    }

    private static <T> Known<List<T>> shuffle(Known<List<T>> known, Random random) {
        return known.map(facts -> {
            List<T> shuffled = new ArrayList<>(facts);
            Collections.shuffle(shuffled, random);
            return shuffled;
        });
    }

    private static Duration days(Random random, int most) {
        return Duration.ofMinutes(random.nextInt(most * 24 * 60) + 1);
    }

    private static <T> T pick(Random random, T[] values) {
        return values[random.nextInt(values.length)];
    }
}
