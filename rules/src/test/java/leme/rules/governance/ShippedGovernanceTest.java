package leme.rules.governance;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import leme.rules.fact.Candidate;
import leme.rules.fact.Case;
import leme.rules.fact.CustomerFile;
import leme.rules.fact.Known;
import leme.rules.fact.LegalBasis;
import leme.rules.fact.Placement;
import leme.rules.fact.Purpose;
import leme.rules.fact.Rights;
import leme.rules.fact.Source.Part;
import leme.rules.governance.reference.ReferenceGovernance;
import leme.rules.pack.RulePack;
import leme.rules.retention.Retained;
import leme.rules.retention.RetentionSchedule;
import leme.rules.retention.RetentionSchedule.Term;
import leme.rules.shipped.Shipped;
import leme.rules.verdict.Verdict;
import leme.rules.verdict.Verdict.Adjustment;
import leme.rules.verdict.Verdict.Delay;
import leme.rules.verdict.Verdict.Obligation;
import leme.rules.verdict.Verdict.Veto;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ShippedGovernanceTest {

    private static final int CASES = 100_000;
    private static final int OFTEN = 20;
    private static final int FEWER = 3_000;
    /** The treatment cannot be delivered, the action is none, or the customer's data may not be used for it. */
    private static final List<String> BY_CHANNEL_OR_RIGHT = List.of(
            "WHATSAPP_WINDOW",
            "INSTAGRAM_WINDOW",
            "WEBCHAT_OVER",
            "REFUSED_BY_WHATSAPP",
            "REFUSED_BY_WHATSAPP_AGAIN",
            "AUTHENTICATION_TEMPLATE",
            "TOO_LONG",
            "MEDIA",
            "LANGUAGE",
            "TEMPLATE_PAUSED",
            "CHANNEL_REFUSED",
            "NOT_YET_VALID",
            "NO_LONGER_VALID",
            "SOLD_OUT",
            "EXCLUDED_BY_PRODUCT",
            "EXCLUDED_BY_ACCEPTANCE",
            "SENSITIVE_INTEREST",
            "SENSITIVE_CREDIT",
            "GUARDIAN_CONSENT",
            "OBJECTION_TO_PURPOSE");

    private static RulePack pack;
    private static ReferenceGovernance reference;

    @BeforeAll
    static void compile() {
        pack = Shipped.rulePack();
        reference = new ReferenceGovernance(pack.rules(), pack.norms());
    }

    @Test
    void the_rules_say_what_the_reference_says_and_each_of_them_speaks_and_is_silent() {
        Map<String, Integer> heard = new ConcurrentHashMap<>();
        LongStream.range(0, CASES).parallel().forEach(seed -> {
            Case question = Cases.of(seed);
            Set<Verdict> verdicts = new HashSet<>(pack.govern(question));
            assertThat(verdicts).as("case %d: %s", seed, question).isEqualTo(new HashSet<>(reference.govern(question)));
            verdicts.stream()
                    .map(verdict -> verdict.citation().rule())
                    .distinct()
                    .forEach(rule -> heard.merge(rule, 1, Integer::sum));
        });
        assertThat(pack.rules())
                .allSatisfy(rule -> assertThat(heard.getOrDefault(rule.name(), 0))
                        .as(rule.name())
                        .isBetween(OFTEN, CASES - OFTEN));
    }

    @Test
    void where_purposes_may_use_different_files_each_candidate_hears_what_the_reference_says_of_its_own() {
        LongStream.range(0, CASES / 5).parallel().forEach(seed -> {
            Case question = Cases.viewedApart(seed);
            assertThat(heard(pack.govern(question), question))
                    .as("case %d: %s", seed, question)
                    .isEqualTo(heard(reference.govern(question), question));
        });
    }

    /** Of each candidate what is said of it, and the duties, whatever the selectors. */
    private static Map<String, Set<String>> heard(List<Verdict> verdicts, Case question) {
        Map<String, Set<String>> heard = new HashMap<>();
        for (Verdict verdict : verdicts) {
            String said = switch (verdict) {
                case Veto(var by, var whom, var until) -> by + " forbids until " + until;
                case Delay(var by, var whom, var until) -> by + " delays until " + until;
                case Adjustment(var by, var whom, var lever) -> by + " lifts by " + lever;
                case Obligation(var by, var duty) -> by + " obliges to " + duty;
            };
            if (verdict instanceof Obligation) {
                heard.computeIfAbsent("", key -> new HashSet<>()).add(said);
            }
            question.candidates().stream()
                    .filter(verdict::covers)
                    .forEach(candidate -> heard.computeIfAbsent(candidate.id(), key -> new HashSet<>())
                            .add(said));
        }
        return heard;
    }

    /** The first questions of a pack build what its later ones share. */
    @Test
    void a_new_pack_asked_by_many_at_once_tells_each_of_their_own_case() {
        List<Case> questions = LongStream.range(0, FEWER).mapToObj(Cases::of).toList();
        List<List<Verdict>> alone = questions.stream().map(pack::govern).toList();
        RulePack fresh = Shipped.rulePack();
        assertThat(questions.parallelStream().map(fresh::govern).toList()).isEqualTo(alone);
    }

    /** The parts of a file that can be lost. */
    enum Loss {
        CUSTOMER(file -> changed(file, Part.CUSTOMER, Loss::lost)),
        CONSENTS(file -> changed(file, Part.CONSENTS, Loss::lost)),
        COMPLAINTS(file -> changed(file, Part.COMPLAINTS, Loss::lost)),
        CONTACTS(file -> changed(file, Part.CONTACTS, Loss::lost)),
        CONVERSATIONS(file -> changed(file, Part.CONVERSATIONS, Loss::lost)),
        RIGHTS(file -> changed(file, Part.RIGHTS, Loss::lost)),
        SENDING(file -> changed(file, Part.SENDING, Loss::lost)),
        EVERYTHING(file -> CustomerFile.missing("lost")),
        FRESHNESS(file -> {
            CustomerFile aged = file;
            for (Part part : Part.values()) {
                aged = changed(aged, part, Loss::aged);
            }
            return aged;
        });

        private final UnaryOperator<CustomerFile> happen;

        Loss(UnaryOperator<CustomerFile> happen) {
            this.happen = happen;
        }

        Case in(Case question) {
            return with(question, happen.apply(question.file()));
        }

        private interface Change {
            <T> Known<T> of(Known<T> known);
        }

        private static CustomerFile changed(CustomerFile file, Part part, Change change) {
            return new CustomerFile(
                    part == Part.CUSTOMER ? change.of(file.customer()) : file.customer(),
                    part == Part.CONSENTS ? change.of(file.consents()) : file.consents(),
                    part == Part.COMPLAINTS ? change.of(file.complaints()) : file.complaints(),
                    part == Part.CONTACTS ? change.of(file.contacts()) : file.contacts(),
                    part == Part.CONVERSATIONS ? change.of(file.conversations()) : file.conversations(),
                    part == Part.RIGHTS ? change.of(file.rights()) : file.rights(),
                    part == Part.SENDING ? change.of(file.sending()) : file.sending());
        }

        private static <T> Known<T> lost(Known<T> known) {
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
                            .filter(candidate -> candidate.action().basis() == LegalBasis.CONTRACT)
                            .filter(candidate -> candidate.channel() == question.channel())
                            .filter(candidate ->
                                    candidate.treatment().languages().size() > 1)
                            .forEach(candidate -> assertThat(after).contains(candidate));
                });
    }

    @Test
    void forgetting_never_permits_a_candidate() {
        LongStream.range(0, FEWER).forEach(seed -> {
            Case question = Cases.of(seed);
            Retained kept = forgetful(new Random(seed)).retain(question.file(), question.at());
            Case forgotten = new Case(
                    question.at(),
                    question.placement(),
                    question.channel(),
                    kept.file(),
                    question.understanding(),
                    question.candidates(),
                    question.handling(),
                    kept.apart(),
                    question.staff());
            assertThat(permitted(question)).containsAll(permitted(forgotten));
        });
    }

    /** As forgetful as a schedule may be, each purpose in other things. */
    private static RetentionSchedule forgetful(Random random) {
        return new RetentionSchedule(
                "test",
                Map.of(
                        Part.CONSENTS, terms(random, 1),
                        Part.COMPLAINTS, terms(random, 60),
                        Part.CONTACTS, terms(random, 60),
                        Part.CONVERSATIONS, terms(random, 30)));
    }

    private static List<Term> terms(Random random, int floor) {
        return Stream.of(Purpose.values())
                .map(purpose -> new Term(Set.of(purpose), random.nextBoolean() ? floor : floor + 10, "", ""))
                .toList();
    }

    @Test
    void service_and_security_are_vetoed_by_their_channel_or_by_a_right_of_the_customer_only() {
        LongStream.range(0, FEWER).mapToObj(Cases::of).forEach(question -> {
            List<Verdict> verdicts = pack.govern(question);
            question.candidates().stream()
                    .filter(ShippedGovernanceTest::isService)
                    .flatMap(candidate ->
                            verdicts.stream().filter(veto -> veto instanceof Veto && veto.covers(candidate)))
                    .map(veto -> veto.citation().reason())
                    .forEach(reason -> assertThat(reason).isIn(BY_CHANNEL_OR_RIGHT));
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
                    file.conversations().map(all -> shuffle(all, random)),
                    file.rights()
                            .map(rights -> new Rights(
                                    shuffle(rights.requests(), random),
                                    shuffle(rights.holds(), random),
                                    shuffle(rights.listings(), random))),
                    file.sending());
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
                question.candidates(),
                question.handling(),
                List.of(),
                question.staff());
    }

    private static <T> List<T> shuffle(List<T> all, Random random) {
        List<T> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }
}
