package leme.rules.lint;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import leme.rules.why.Premises;
import leme.rules.why.Term;

/**
 * Something a rule says, in the terms of the lint.
 *
 * @param verb e.g. {@code vetoUntil}
 * @param selector what is selected by, e.g. {@code channel → Channel.SMS}
 * @param rest the other arguments
 */
record Saying(String verb, Map<String, String> selector, String rest) {

    private static final Map<String, String> NARROWINGS =
            Map.of("ofGroup", "group", "about", "product", "tagged", "tag");
    private static final Set<String> COMMERCIAL =
            Set.of("Purpose.RETENTION", "Purpose.RELATIONAL", "Purpose.PROMOTIONAL");

    static Saying of(Premises.Saying said, Naming naming) {
        Map<String, String> selector = new HashMap<>();
        List<Term> arguments = said.arguments();
        if (!arguments.isEmpty()) {
            steps(arguments.getFirst()).forEach(step -> note(step, naming, selector));
        }
        List<String> rest = arguments.stream()
                .skip(1)
                .map(term -> naming.canonical(term.text()))
                .toList();
        return new Saying(said.verb(), Map.copyOf(selector), String.join(", ", rest));
    }

    /** {@code Selector.commercial().on(…)} as its calls, in order. */
    static Deque<Term> steps(Term term) {
        Deque<Term> steps = new ArrayDeque<>();
        Term step = term;
        while (step instanceof Term.Member member) {
            steps.addFirst(step);
            step = member.of();
        }
        steps.addFirst(step);
        return steps;
    }

    private static void note(Term step, Naming naming, Map<String, String> selector) {
        switch (step) {
            case Term.Made made -> selector.put(made.method().getName(), texts(made.arguments(), naming));
            case Term.Member member ->
                selector.put(
                        NARROWINGS.getOrDefault(
                                member.method().getName(), member.method().getName()),
                        texts(member.arguments(), naming));
            default -> selector.put("?", naming.canonical(step.text()));
        }
        selector.remove("all");
    }

    private static String texts(List<Term> terms, Naming naming) {
        return terms.stream().map(term -> naming.canonical(term.text())).reduce("", String::concat);
    }

    /** Whether the other is about nothing but what this one is about. */
    boolean covers(Saying other) {
        return selector.entrySet().stream()
                .allMatch(asked -> asked.getValue().equals(other.selector.get(asked.getKey()))
                        || (asked.getKey().equals("commercial")
                                && COMMERCIAL.contains(other.selector.getOrDefault("purpose", ""))));
    }

    boolean forbids() {
        return verb.equals("veto") || verb.equals("vetoUntil");
    }

    /** Whether a veto of the same leaves nothing of it. */
    boolean isLostUnder(Saying veto) {
        return veto.forbids() && (verb.equals("adjust") || verb.equals("delay")) && veto.covers(this);
    }

    String text() {
        return "ruling." + verb;
    }
}
