package leme.rules.why;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import leme.rules.fact.State;
import leme.rules.pack.RulePack;
import leme.rules.shipped.Shipped;
import leme.rules.why.Premises.Pattern;
import leme.rules.why.Term.Comparison;
import leme.rules.why.Term.Member;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** {@code words.yaml} holds what the shipped rules speak of. Its reader already demands both languages of each entry. */
class WordsTest {

    private static final Words WORDS = Words.shipped();

    private static RulePack pack;

    @BeforeAll
    static void compile() {
        pack = Shipped.rulePack();
    }

    @Test
    void nothing_in_the_shipped_rules_is_beyond_the_explanations() {
        assertThat(pack.premises()).hasSameSizeAs(pack.rules());
        assertThat(terms().filter(Term.Unexplained.class::isInstance)).isEmpty();
        assertThat(pack.premises().values())
                .allSatisfy(premises -> assertThat(premises.sayings()).isNotEmpty());
    }

    @Test
    void whatever_a_shipped_rule_compares_has_words() {
        Set<String> missing = new TreeSet<>();
        tests().flatMap(WordsTest::subjects)
                .map(Member::key)
                .filter(key -> !WORDS.members().containsKey(key))
                .forEach(missing::add);
        assertThat(missing)
                .as("add these under `members` of words.yaml, in both languages")
                .isEmpty();
    }

    @Test
    void whatever_a_shipped_rule_asks_yes_or_no_has_words_for_both() {
        Set<String> missing = new TreeSet<>();
        tests().flatMap(WordsTest::questions)
                .map(Member::key)
                .filter(key -> !WORDS.predicates().containsKey(key))
                .forEach(missing::add);
        assertThat(missing)
                .as("add these under `predicates` of words.yaml, with `yes` and `no` in both languages")
                .isEmpty();
    }

    @Test
    void every_fact_that_a_shipped_rule_matches_has_words() {
        assertThat(pack.premises().values().stream()
                        .flatMap(premises -> premises.alternatives().stream())
                        .flatMap(parts -> parts.stream())
                        .flatMap(part -> part instanceof Pattern pattern ? Stream.of(pattern.type()) : Stream.empty()))
                .allSatisfy(type -> assertThat(WORDS.fact(type))
                        .as("`%s` under `facts` of words.yaml", type.getSimpleName())
                        .isPresent());
    }

    @Test
    void every_value_that_a_shipped_rule_could_see_has_words() {
        assertThat(terms().map(Term::type)
                        .filter(Class::isEnum)
                        .filter(type -> type != State.class)
                        .distinct()
                        .flatMap(type -> Arrays.stream(type.getEnumConstants()))
                        .filter(constant -> !type(constant).contains("DayOfWeek")
                                && !type(constant).contains("Duty")))
                .allSatisfy(constant -> assertThat(WORDS.value((Enum<?>) constant))
                        .as("`%s.%s` under `values` of words.yaml", type(constant), constant)
                        .isPresent());
    }

    @Test
    void every_placeholder_names_a_field_of_the_fact_or_an_argument() throws ClassNotFoundException {
        for (var entry : WORDS.facts().entrySet()) {
            Class<?> type = Class.forName("leme.rules.fact." + entry.getKey());
            for (String field : fields(
                    entry.getValue().yes().ptBr() + entry.getValue().yes().en())) {
                assertThat(Members.property(type, field))
                        .as("{%s} of %s", field, entry.getKey())
                        .isPresent();
            }
        }
        for (var entry : WORDS.predicates().entrySet()) {
            Optional<Method> asked = questionNamed(entry.getKey());
            var words = entry.getValue();
            for (String field : fields(words.yes() + " " + words.no())) {
                asked.ifPresent(method -> assertThat(Members.property(method.getDeclaringClass(), field))
                        .as("{%s} of %s", field, entry.getKey())
                        .isPresent());
            }
        }
    }

    private static Optional<Method> questionNamed(String key) {
        return tests().flatMap(WordsTest::questions)
                .filter(member -> member.key().equals(key))
                .map(Member::method)
                .findFirst();
    }

    /** Placeholders that are neither arguments nor the value itself. */
    private static Set<String> fields(String text) {
        Set<String> fields = new TreeSet<>();
        java.util.regex.Pattern.compile("\\{([a-z]\\w*)}")
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .filter(name -> !name.equals("of"))
                .forEach(fields::add);
        return fields;
    }

    private static String type(Object constant) {
        return ((Enum<?>) constant).getDeclaringClass().getSimpleName();
    }

    private static Stream<Term> terms() {
        return pack.premises().values().stream().flatMap(Premises::terms);
    }

    private static Stream<Term> tests() {
        return pack.premises().values().stream().flatMap(Premises::tests);
    }

    private static Stream<Member> subjects(Term test) {
        return switch (test) {
            case Term.Not(var inner) -> subjects(inner);
            case Term.Several several -> several.terms().stream().flatMap(WordsTest::subjects);
            case Comparison comparison when isTruth(comparison) -> Stream.empty();
            case Comparison comparison -> member(comparison.left());
            case Term.Among among -> member(among.element());
            default -> Stream.empty();
        };
    }

    private static Stream<Member> questions(Term test) {
        return switch (test) {
            case Term.Not(var inner) -> questions(inner);
            case Term.Several several -> several.terms().stream().flatMap(WordsTest::questions);
            case Comparison comparison when isTruth(comparison) -> member(comparison.left());
            case Member member -> Stream.of(member);
            default -> Stream.empty();
        };
    }

    private static boolean isTruth(Comparison comparison) {
        return comparison.right() instanceof Term.Literal literal
                && Objects.requireNonNullElse(literal.value(), "") instanceof Boolean;
    }

    private static Stream<Member> member(Term term) {
        return term instanceof Member member ? Stream.of(member) : Stream.empty();
    }
}
