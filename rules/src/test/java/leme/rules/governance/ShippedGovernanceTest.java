package leme.rules.governance;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import leme.rules.fact.Candidate;
import leme.rules.fact.Case;
import leme.rules.fact.CustomerFile;
import leme.rules.fact.Known;
import leme.rules.fact.Placement;
import leme.rules.fact.Purpose;
import leme.rules.fact.Source.Part;
import leme.rules.pack.RulePack;
import leme.rules.retention.RetentionSchedule;
import leme.rules.retention.RetentionSchedule.Term;
import leme.rules.shipped.Shipped;
import leme.rules.verdict.Verdict;
import leme.rules.verdict.Verdict.Adjustment;
import leme.rules.verdict.Verdict.Delay;
import leme.rules.verdict.Verdict.Obligation;
import leme.rules.verdict.Verdict.Veto;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ShippedGovernanceTest {

    private static final int CASES = 20_000;
    private static final int FEWER = 3_000;

    private static RulePack pack;

    @BeforeAll
    static void compile() {
        pack = Shipped.rulePack();
    }

    @AfterAll
    static void close() {
        pack.close();
    }

    @Test
    void the_rules_say_what_the_reference_says() {
        Set<String> heard = new HashSet<>();
        LongStream.range(0, CASES).forEach(seed -> {
            Case question = Cases.of(seed);
            List<Verdict> verdicts = pack.govern(question);
            ReferenceGovernance reference = new ReferenceGovernance(question);
            for (Candidate candidate : question.candidates()) {
                Set<String> vetoes = reasons(verdicts, Veto.class, candidate);
                assertThat(vetoes)
                        .as("vetoes of case %d on %s", seed, candidate)
                        .isEqualTo(reference.vetoes(candidate));
                Set<String> delays = reasons(verdicts, Delay.class, candidate);
                assertThat(delays)
                        .as("delays of case %d on %s", seed, candidate)
                        .isEqualTo(reference.delays(candidate));
                assertThat(reasons(verdicts, Adjustment.class, candidate).isEmpty())
                        .as("lever of case %d on %s", seed, candidate)
                        .isEqualTo(!reference.isLifted(candidate));
                heard.addAll(vetoes);
                heard.addAll(delays);
            }
            assertThat(duties(verdicts)).as("duties of case %d", seed).isEqualTo(reference.duties());
        });
        assertThat(heard).as("reasons that the random cases reach").hasSizeGreaterThan(44);
    }

    /** The parts of a file that can be lost. */
    enum Loss {
        CUSTOMER(file ->
                new CustomerFile(lost(), file.consents(), file.complaints(), file.contacts(), file.conversations())),
        CONSENTS(file ->
                new CustomerFile(file.customer(), lost(), file.complaints(), file.contacts(), file.conversations())),
        COMPLAINTS(file ->
                new CustomerFile(file.customer(), file.consents(), lost(), file.contacts(), file.conversations())),
        CONTACTS(file ->
                new CustomerFile(file.customer(), file.consents(), file.complaints(), lost(), file.conversations())),
        CONVERSATIONS(
                file -> new CustomerFile(file.customer(), file.consents(), file.complaints(), file.contacts(), lost())),
        EVERYTHING(file -> CustomerFile.missing("lost")),
        FRESHNESS(file -> new CustomerFile(
                aged(file.customer()),
                aged(file.consents()),
                aged(file.complaints()),
                aged(file.contacts()),
                aged(file.conversations())));

        private final UnaryOperator<CustomerFile> happen;

        Loss(UnaryOperator<CustomerFile> happen) {
            this.happen = happen;
        }

        Case in(Case question) {
            return with(question, happen.apply(question.file()));
        }

        private static <T> Known<T> lost() {
            return Known.missing("lost");
        }

        private static <T> Known<T> aged(Known<T> known) {
            return known instanceof Known.Fresh<T>(var value)
                    ? new Known.Stale<>(value, Duration.ofMinutes(30))
                    : known;
        }
    }

    @ParameterizedTest
    @EnumSource
    void losing_information_never_permits_a_commercial_candidate(Loss loss) {
        LongStream.range(0, FEWER).mapToObj(Cases::of).forEach(question -> {
            Set<Candidate> before = permitted(question);
            assertThat(permitted(loss.in(question)))
                    .filteredOn(candidate -> candidate.purpose().isCommercial())
                    .isSubsetOf(before);
        });
    }

    @ParameterizedTest
    @EnumSource
    void losing_information_never_silences_a_service_reply(Loss loss) {
        LongStream.range(0, FEWER)
                .mapToObj(Cases::of)
                .filter(question -> question.placement() == Placement.REPLY)
                .forEach(question -> {
                    Set<Candidate> after = permitted(loss.in(question));
                    permitted(question).stream()
                            .filter(ShippedGovernanceTest::isService)
                            .filter(candidate -> candidate.channel() == question.channel())
                            .forEach(candidate -> assertThat(after).contains(candidate));
                });
    }

    @Test
    void forgetting_never_permits_a_candidate() {
        RetentionSchedule forgetful = new RetentionSchedule(
                "test",
                Map.of(
                        Part.CONSENTS, new Term(1, "", ""),
                        Part.COMPLAINTS, new Term(30, "", ""),
                        Part.CONTACTS, new Term(30, "", ""),
                        Part.CONVERSATIONS, new Term(30, "", "")));
        LongStream.range(0, FEWER).mapToObj(Cases::of).forEach(question -> {
            CustomerFile kept = forgetful.retain(question.file(), question.at()).file();
            assertThat(permitted(question)).containsAll(permitted(with(question, kept)));
        });
    }

    @Test
    void service_and_security_are_vetoed_by_their_channel_only() {
        LongStream.range(0, FEWER).mapToObj(Cases::of).forEach(question -> {
            List<Verdict> verdicts = pack.govern(question);
            question.candidates().stream()
                    .filter(ShippedGovernanceTest::isService)
                    .flatMap(candidate ->
                            verdicts.stream().filter(veto -> veto instanceof Veto && veto.covers(candidate)))
                    .map(veto -> veto.citation().reason())
                    .forEach(reason ->
                            assertThat(reason).isIn("WHATSAPP_WINDOW", "INSTAGRAM_WINDOW", "REFUSED_BY_WHATSAPP"));
        });
    }

    @Test
    void the_order_of_facts_is_irrelevant() {
        LongStream.range(0, FEWER).forEach(seed -> {
            Case question = Cases.of(seed);
            Random random = new Random(seed);
            CustomerFile file = question.file();
            CustomerFile shuffled = new CustomerFile(
                    file.customer(),
                    file.consents().map(all -> shuffle(all, random)),
                    file.complaints().map(all -> shuffle(all, random)),
                    file.contacts().map(all -> shuffle(all, random)),
                    file.conversations().map(all -> shuffle(all, random)));
            assertThat(pack.govern(with(question, shuffled))).isEqualTo(pack.govern(question));
        });
    }

    @Test
    void no_verdict_is_given_twice() {
        LongStream.range(0, FEWER)
                .mapToObj(Cases::of)
                .forEach(question -> assertThat(pack.govern(question)).doesNotHaveDuplicates());
    }

    private static Set<Candidate> permitted(Case question) {
        List<Verdict> verdicts = pack.govern(question);
        return question.candidates().stream()
                .filter(candidate -> reasons(verdicts, Veto.class, candidate).isEmpty())
                .collect(Collectors.toSet());
    }

    private static Set<String> reasons(List<Verdict> verdicts, Class<? extends Verdict> kind, Candidate candidate) {
        return verdicts.stream()
                .filter(kind::isInstance)
                .filter(verdict -> verdict.covers(candidate))
                .map(verdict -> verdict.citation().reason())
                .collect(toCollection(TreeSet::new));
    }

    private static Set<String> duties(List<Verdict> verdicts) {
        return verdicts.stream()
                .flatMap(verdict -> verdict instanceof Obligation duty
                        ? Stream.of(duty.duty().name())
                        : Stream.empty())
                .collect(toCollection(TreeSet::new));
    }

    private static boolean isService(Candidate candidate) {
        return candidate.purpose() == Purpose.SERVICE || candidate.purpose() == Purpose.SECURITY;
    }

    private static Case with(Case question, CustomerFile file) {
        return new Case(
                question.at(),
                question.placement(),
                question.channel(),
                file,
                question.understanding(),
                question.candidates());
    }

    private static <T> List<T> shuffle(List<T> all, Random random) {
        List<T> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }
}
