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
import leme.rules.fact.Treatment;
import leme.rules.file.Nearest;
import leme.rules.lint.Finding.Check;
import leme.rules.lint.Finding.Severity;
import leme.rules.pack.RuleDescriptor;
import leme.rules.routing.Routing;
import leme.rules.why.Premises;
import leme.rules.why.Term;
import org.jspecify.annotations.Nullable;

/**
 * The words of catalogue and routing: a rule about an action or an intent that does not exist is about nothing.
 *
 * @param known by what they name
 * @param places where rules name them
 */
record Vocabulary(Map<String, Set<String>> known, Places places) {

    /** Which methods of selectors and which fields name words of what. */
    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("Selector.action", "action"),
            Map.entry("Selector.doing", "action"),
            Map.entry("Selector.as", "treatment"),
            Map.entry("Selector.group", "group"),
            Map.entry("Selector.ofGroup", "group"),
            Map.entry("Selector.product", "product"),
            Map.entry("Selector.about", "product"),
            Map.entry("Selector.tag", "tag"),
            Map.entry("Selector.tagged", "tag"),
            Map.entry("Proposal.code", "action"),
            Map.entry("Action.code", "action"),
            Map.entry("Action.group", "group"),
            Map.entry("GroupHistory.group", "group"),
            Map.entry("ActionHistory.action", "action"),
            Map.entry("Impediment.action", "action"),
            Map.entry("Misfit.action", "action"),
            Map.entry("Misfit.treatment", "treatment"),
            Map.entry("Understanding.intent", "intent"),
            Map.entry("Understanding.isSureOf", "intent"),
            Map.entry("Understanding.asks", "intent"),
            Map.entry("Understanding.subject", "subject"),
            Map.entry("Complaint.subject", "subject"),
            Map.entry("Staffing.queue", "queue"));

    private static final Map<String, Texts> NAMES = Map.of(
            "action", new Texts("a ação", "the action"),
            "treatment", new Texts("o tratamento", "the treatment"),
            "group", new Texts("o grupo", "the group"),
            "product", new Texts("o produto", "the product"),
            "tag", new Texts("a etiqueta", "the tag"),
            "intent", new Texts("a intenção", "the intent"),
            "subject", new Texts("o assunto", "the subject"),
            "queue", new Texts("a fila", "the queue"));

    /** Files that say which words there are; what is not of the routing is of the catalogue. */
    private static final Set<String> ROUTED = Set.of("intent", "subject", "queue");

    /** Words of a file that cannot be read are not checked. */
    static Vocabulary of(@Nullable Catalogue catalogue, @Nullable Routing routing, Places places) {
        Map<String, Set<String>> known = new HashMap<>();
        if (catalogue != null) {
            catalogued(catalogue, known);
        }
        if (routing != null) {
            known.put("intent", routing.intents().keySet());
            known.put("queue", routing.queues().names());
            known.put(
                    "subject",
                    routing.intents().values().stream()
                            .map(Routing.IntentRoute::subject)
                            .collect(Collectors.toSet()));
        }
        return new Vocabulary(known, places);
    }

    private static void catalogued(Catalogue catalogue, Map<String, Set<String>> known) {
        known.put("action", words(catalogue, action -> Stream.of(action.code())));
        known.put(
                "treatment",
                words(catalogue, action -> action.treatments().stream().map(Treatment::id)));
        known.put("group", words(catalogue, action -> Stream.of(action.group())));
        known.put("product", words(catalogue, action -> Stream.of(action.product())));
        known.put("tag", words(catalogue, action -> action.tags().stream()));
    }

    private static Set<String> words(Catalogue catalogue, Function<Action, Stream<String>> words) {
        return catalogue.actions().stream().flatMap(words).collect(Collectors.toSet());
    }

    List<Finding> examine(RuleDescriptor rule, Premises premises) {
        return premises.terms()
                .flatMap(Vocabulary::named)
                .filter(word -> known.containsKey(word.kind()))
                .filter(word -> !known(word.kind()).contains(word.text()))
                .distinct()
                .map(word -> finding(rule, word))
                .toList();
    }

    private Set<String> known(String kind) {
        return Objects.requireNonNull(known.get(kind));
    }

    private record Word(String kind, String text) {}

    private static Stream<Word> named(Term term) {
        return switch (term) {
            case Term.Made made -> words("Selector." + made.method().getName(), made.arguments());
            case Term.Member member -> words(member.key(), member.arguments());
            case Term.Comparison(Term.Member left, var operator, var right) -> words(left.key(), List.of(right));
            case Term.Comparison(var left, var operator, Term.Member right) -> words(right.key(), List.of(left));
            case Term.Among(Term.Member element, var values, var collection) -> words(element.key(), values);
            default -> Stream.empty();
        };
    }

    private static Stream<Word> words(String key, List<Term> values) {
        String kind = KINDS.get(key);
        return kind == null
                ? Stream.empty()
                : values.stream()
                        .filter(Term.Literal.class::isInstance)
                        .map(value -> ((Term.Literal) value).value())
                        .filter(String.class::isInstance)
                        .map(text -> new Word(kind, (String) text));
    }

    private Finding finding(RuleDescriptor rule, Word word) {
        Texts kind = Objects.requireNonNull(NAMES.get(word.kind()));
        boolean routed = ROUTED.contains(word.kind());
        Texts remedy = Nearest.to(word.text(), known(word.kind()))
                .map(near -> new Texts("Talvez `" + near + "`", "Maybe `" + near + "`"))
                .orElse(
                        routed
                                ? new Texts("Use uma palavra de routing.yaml", "Use a word of routing.yaml")
                                : new Texts("Use uma palavra do catálogo", "Use a word of the catalogue"));
        Optional<String> cell = places.cell(rule, "`" + word.text() + "`");
        return new Finding(
                Check.UNKNOWN_WORD,
                Severity.ERROR,
                rule.file(),
                places.line(rule, word.text()),
                rule.name(),
                new Texts(
                        cell.map(place -> "em " + place + " ").orElse("") + "cita " + kind.ptBr() + " `" + word.text()
                                + (routed ? "`, que não está em routing.yaml" : "`, que não está no catálogo"),
                        cell.map(place -> "in " + place + " ").orElse("") + "names " + kind.en() + " `" + word.text()
                                + (routed ? "`, which is not in routing.yaml" : "`, which is not in the catalogue")),
                remedy);
    }
}
