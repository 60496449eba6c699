package leme.rules.lint;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import leme.rules.catalogue.Catalogue;
import leme.rules.fact.Action;
import leme.rules.fact.Texts;
import leme.rules.file.Nearest;
import leme.rules.lint.Finding.Check;
import leme.rules.lint.Finding.Severity;
import leme.rules.pack.RuleDescriptor;
import leme.rules.why.Premises;
import leme.rules.why.Term;

/**
 * The words of the catalogue: a rule about an action that does not exist is about nothing.
 *
 * @param known by what they name
 */
record Vocabulary(Map<String, Set<String>> known) {

    /** Which methods of selectors and which fields name words of what. */
    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("Selector.action", "action"),
            Map.entry("Selector.group", "group"),
            Map.entry("Selector.ofGroup", "group"),
            Map.entry("Selector.product", "product"),
            Map.entry("Selector.about", "product"),
            Map.entry("Selector.tag", "tag"),
            Map.entry("Selector.tagged", "tag"),
            Map.entry("Proposal.code", "action"),
            Map.entry("Action.code", "action"),
            Map.entry("Action.group", "group"));

    private static final Map<String, Texts> NAMES = Map.of(
            "action", new Texts("a ação", "the action"),
            "group", new Texts("o grupo", "the group"),
            "product", new Texts("o produto", "the product"),
            "tag", new Texts("a etiqueta", "the tag"));

    static Vocabulary of(Catalogue catalogue) {
        Map<String, Set<String>> known = new HashMap<>();
        known.put("action", words(catalogue, action -> Stream.of(action.code())));
        known.put("group", words(catalogue, action -> Stream.of(action.group())));
        known.put("product", words(catalogue, action -> Stream.of(action.product())));
        known.put("tag", words(catalogue, action -> action.tags().stream()));
        return new Vocabulary(known);
    }

    private static Set<String> words(Catalogue catalogue, Function<Action, Stream<String>> words) {
        return catalogue.actions().stream().flatMap(words).collect(Collectors.toSet());
    }

    List<Finding> examine(RuleDescriptor rule, Premises premises) {
        return premises.terms()
                .flatMap(term -> named(term).stream())
                .filter(word -> !Objects.requireNonNull(known.get(word.kind())).contains(word.text()))
                .distinct()
                .map(word -> finding(rule, premises, word))
                .toList();
    }

    private record Word(String kind, String text) {}

    private static Optional<Word> named(Term term) {
        return switch (term) {
            case Term.Made made -> word("Selector." + made.method().getName(), made.arguments());
            case Term.Member member -> word(member.key(), member.arguments());
            case Term.Comparison(Term.Member left, var operator, var right) -> word(left.key(), List.of(right));
            default -> Optional.empty();
        };
    }

    private static Optional<Word> word(String key, List<Term> arguments) {
        String kind = KINDS.get(key);
        return kind != null
                        && arguments.size() == 1
                        && arguments.getFirst() instanceof Term.Literal literal
                        && literal.value() instanceof String text
                ? Optional.of(new Word(kind, text))
                : Optional.empty();
    }

    private Finding finding(RuleDescriptor rule, Premises premises, Word word) {
        Texts kind = Objects.requireNonNull(NAMES.get(word.kind()));
        Texts remedy = Nearest.to(word.text(), Objects.requireNonNull(known.get(word.kind())))
                .map(near -> new Texts("Talvez `" + near + "`", "Maybe `" + near + "`"))
                .orElse(new Texts("Use uma palavra do catálogo", "Use a word of the catalogue"));
        return new Finding(
                Check.UNKNOWN_WORD,
                Severity.ERROR,
                rule.file(),
                line(rule, premises, word),
                rule.name(),
                new Texts(
                        "cita " + kind.ptBr() + " `" + word.text() + "`, que não está no catálogo",
                        "names " + kind.en() + " `" + word.text() + "`, which is not in the catalogue"),
                remedy);
    }

    private static int line(RuleDescriptor rule, Premises premises, Word word) {
        return premises.alternatives().stream()
                .flatMap(List::stream)
                .flatMap(part -> part instanceof Premises.Pattern pattern
                        ? pattern.constraints().stream()
                        : Stream.<Premises.Constraint>empty())
                .filter(constraint -> constraint.test() != null
                        && constraint
                                .test()
                                .walk()
                                .anyMatch(
                                        term -> named(term).filter(word::equals).isPresent()))
                .mapToInt(Premises.Constraint::line)
                .findFirst()
                .orElse(rule.line());
    }
}
