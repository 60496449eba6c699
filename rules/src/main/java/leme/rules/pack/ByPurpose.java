package leme.rules.pack;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import leme.rules.Governance;
import leme.rules.fact.Case;
import leme.rules.fact.Purpose;
import leme.rules.fact.PurposeView;
import leme.rules.verdict.Selector;
import leme.rules.verdict.Verdict;
import leme.rules.verdict.Verdict.Adjustment;
import leme.rules.verdict.Verdict.Delay;
import leme.rules.verdict.Verdict.Obligation;
import leme.rules.verdict.Verdict.Veto;
import leme.rules.verdict.VerdictOrder;

/**
 * Puts a case to the rules once for each view of its file, and keeps of what they say only what concerns the purposes of
 * that view. Every view sees all candidates: what is proposed beside an action may be a reason against it.
 *
 * <p>Duties come from the view of service: they say how a message is handled, and to answer it is service.
 */
final class ByPurpose {

    private ByPurpose() {}

    static List<Verdict> govern(Case question, Governance rules) {
        Set<Verdict> verdicts = new TreeSet<>(VerdictOrder.BY_RULE);
        EnumSet<Purpose> others = EnumSet.allOf(Purpose.class);
        for (PurposeView view : question.apart()) {
            others.removeAll(view.purposes());
            if (question.candidates().stream()
                    .anyMatch(candidate -> view.purposes().contains(candidate.purpose()))) {
                rules.govern(question.with(view.file())).stream()
                        .flatMap(verdict -> within(verdict, view.purposes()))
                        .forEach(verdicts::add);
            }
        }
        rules.govern(question.with(question.file())).stream()
                .flatMap(verdict -> verdict instanceof Obligation ? Stream.of(verdict) : within(verdict, others))
                .forEach(verdicts::add);
        return List.copyOf(verdicts);
    }

    private static Stream<Verdict> within(Verdict verdict, Set<Purpose> purposes) {
        return switch (verdict) {
            case Veto(var by, var whom, var until) ->
                within(whom, purposes).map(narrowed -> new Veto(by, narrowed, until));
            case Delay(var by, var whom, var until) ->
                within(whom, purposes).map(narrowed -> new Delay(by, narrowed, until));
            case Adjustment(var by, var whom, var lever) ->
                within(whom, purposes).map(narrowed -> new Adjustment(by, narrowed, lever));
            case Obligation duty -> Stream.empty();
        };
    }

    /** What a selector covers among some purposes: itself where it goes no further, else one for each of them. */
    private static Stream<Selector> within(Selector selector, Set<Purpose> purposes) {
        List<Purpose> covered = Stream.of(Purpose.values())
                .filter(purpose -> !selector.commercialOnly() || purpose.isCommercial())
                .filter(purpose -> selector.purpose() == null || selector.purpose() == purpose)
                .toList();
        return purposes.containsAll(covered)
                ? Stream.of(selector)
                : covered.stream().filter(purposes::contains).map(selector::serving);
    }
}
