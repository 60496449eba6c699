package leme.rules.pack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import leme.rules.why.Premises;
import leme.rules.why.Premises.Constraint;
import leme.rules.why.Premises.Part;
import leme.rules.why.Premises.Pattern;
import leme.rules.why.Premises.Quantified;
import leme.rules.why.Premises.Unread;
import leme.rules.why.Term;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.jspecify.annotations.Nullable;

/** Reads a parsed rule into what {@code leme.rules.why} can try: no type of Drools goes further than this. */
final class PremiseReader {

    private final Types types;
    private final Map<String, Class<?>> bound;

    private PremiseReader(Types types, Map<String, Class<?>> bound) {
        this.types = types;
        this.bound = bound;
    }

    static Premises read(PackageDescr file, RuleDescr rule) {
        Types types = Types.of(file);
        Map<String, Class<?>> globals = new HashMap<>();
        file.getGlobals()
                .forEach(global ->
                        types.named(global.getType()).ifPresent(type -> globals.put(global.getIdentifier(), type)));
        PremiseReader reader = new PremiseReader(types, globals);
        List<List<Part>> alternatives = reader.alternatives(rule.getLhs());
        return new Premises(
                alternatives,
                SayingReader.read(String.valueOf(rule.getConsequence()), new TermReader(types, reader.bound, null)));
    }

    /** The disjunctive normal form, as Drools makes it: a rule with {@code or} is several rules. */
    private List<List<Part>> alternatives(BaseDescr condition) {
        return switch (condition) {
            case OrDescr or ->
                members(or).flatMap(one -> alternatives(one).stream()).toList();
            case AndDescr and ->
                members(and).map(this::alternatives).reduce(List.of(List.of()), PremiseReader::product);
            default -> List.of(List.of(part(condition)));
        };
    }

    private static Stream<BaseDescr> members(ConditionalElementDescr group) {
        return group.getDescrs().stream().map(BaseDescr.class::cast);
    }

    private static List<List<Part>> product(List<List<Part>> earlier, List<List<Part>> later) {
        return earlier.stream()
                .flatMap(first -> later.stream()
                        .map(second ->
                                Stream.concat(first.stream(), second.stream()).toList()))
                .toList();
    }

    private Part part(BaseDescr condition) {
        return switch (condition) {
            case PatternDescr pattern when pattern.getSource() == null -> pattern(pattern);
            case NotDescr not -> quantified(false, not);
            case ExistsDescr exists -> quantified(true, exists);
            default -> new Unread(condition.getText(), condition.getLine());
        };
    }

    private Quantified quantified(boolean wanted, ConditionalElementDescr group) {
        PremiseReader inside = new PremiseReader(types, new HashMap<>(bound));
        return new Quantified(
                wanted, members(group).map(inside::alternatives).reduce(List.of(List.of()), PremiseReader::product));
    }

    private Part pattern(PatternDescr pattern) {
        @Nullable Class<?> type = types.named(pattern.getObjectType()).orElse(null);
        if (type == null) {
            return new Unread(pattern.getObjectType(), pattern.getLine());
        }
        List<Constraint> constraints = new ArrayList<>();
        pattern.getConstraint().getDescrs().forEach(member -> constraints.addAll(constraints(member, type)));
        if (pattern.getIdentifier() != null) {
            bound.put(pattern.getIdentifier(), type);
        }
        return new Pattern(pattern.getIdentifier(), type, constraints, pattern.getLine());
    }

    private List<Constraint> constraints(BaseDescr member, Class<?> type) {
        if (!(member instanceof ExprConstraintDescr constraint)) {
            return List.of(new Constraint(new Term.Unexplained(member.getText()), null, null, member.getLine()));
        }
        TermReader.Reading reading = new TermReader(types, bound, type).read(constraint.getExpression());
        List<Constraint> constraints = new ArrayList<>();
        Term test = reading.test();
        if (test instanceof Term.Several(var terms, var all) && all) {
            terms.forEach(term -> constraints.add(new Constraint(term, null, null, constraint.getLine())));
        } else if (test != null) {
            constraints.add(new Constraint(test, null, null, constraint.getLine()));
        }
        if (reading.binding() != null && reading.bound() != null) {
            bound.put(reading.binding(), reading.bound().type());
            constraints.add(new Constraint(null, reading.binding(), reading.bound(), constraint.getLine()));
        }
        return constraints;
    }
}
