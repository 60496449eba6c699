package leme.rules.why;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a rule asks of the facts, and what it says when they answer.
 *
 * @param alternatives any one of these lists of parts makes it speak; one list unless the rule says {@code or}
 * @param sayings in the order of the consequence
 */
public record Premises(List<List<Part>> alternatives, List<Saying> sayings) {

    public Premises {
        alternatives = alternatives.stream().map(List::copyOf).toList();
        sayings = List.copyOf(sayings);
    }

    /** Every term of conditions and sayings, the inner ones too. */
    public Stream<Term> terms() {
        return Stream.concat(
                        alternatives.stream().flatMap(List::stream).flatMap(Premises::terms),
                        sayings.stream().flatMap(saying -> saying.arguments().stream()))
                .flatMap(Term::walk);
    }

    /** Every term that must be true of a fact, and not those it is made of. */
    public Stream<Term> tests() {
        return alternatives.stream().flatMap(List::stream).flatMap(Premises::terms);
    }

    private static Stream<Term> terms(Part part) {
        return switch (part) {
            case Pattern pattern ->
                pattern.constraints().stream().map(Constraint::test).flatMap(Stream::ofNullable);
            case Quantified quantified ->
                quantified.alternatives().stream().flatMap(List::stream).flatMap(Premises::terms);
            case Unread unread -> Stream.of(new Term.Unexplained(unread.text()));
        };
    }

    /** One part of a rule's conditions. */
    public sealed interface Part {}

    /**
     * A fact that must be there.
     *
     * @param binding under which later parts name it; null for none
     * @param constraints in the order of the rule
     * @param line of the rule file
     */
    public record Pattern(@Nullable String binding, Class<?> type, List<Constraint> constraints, int line)
            implements Part {

        public Pattern {
            constraints = List.copyOf(constraints);
        }
    }

    /** Facts that must not be there ({@code not}), or of which one suffices ({@code exists}). */
    public record Quantified(boolean wanted, List<List<Part>> alternatives) implements Part {

        public Quantified {
            alternatives = alternatives.stream().map(List::copyOf).toList();
        }
    }

    /** A part this reading does not know, e.g. {@code forall}. */
    public record Unread(String text, int line) implements Part {}

    /**
     * A single condition on a fact, or a name given to one of its values.
     *
     * @param test what must be true; null when it only gives a name
     * @param binding the name; null for none
     * @param bound what is named; null for none
     * @param line of the rule file
     */
    public record Constraint(
            @Nullable Term test,
            @Nullable String binding,
            @Nullable Term bound,
            int line) {}

    /** A call of {@code ruling} in the consequence. */
    public record Saying(String verb, List<Term> arguments) {

        public Saying {
            arguments = List.copyOf(arguments);
        }
    }
}
