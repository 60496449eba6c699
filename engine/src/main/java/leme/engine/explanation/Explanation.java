package leme.engine.explanation;

import java.util.List;
import leme.engine.funnel.Loss;
import leme.engine.funnel.Stage;
import leme.rules.fact.Texts;
import leme.rules.retention.Withheld;
import org.jspecify.annotations.Nullable;

/**
 * Why a decision is what it is. Written from templates: no model has a say in it.
 *
 * @param customer in words for the customer (LGPD art. 20, §1: clear information on the criteria)
 * @param auditor in words for those who check
 * @param funnel how many actions were left after each stage
 * @param receipt by what right the chosen action speaks; null when there is none
 * @param treatmentsLost forms that were forbidden to actions that go on in another
 * @param withheld facts that were past their retention and were not used
 */
public record Explanation(
        Texts customer,
        Texts auditor,
        List<Left> funnel,
        @Nullable Receipt receipt,
        List<Loss> treatmentsLost,
        List<Withheld> withheld) {

    public Explanation {
        funnel = List.copyOf(funnel);
        treatmentsLost = List.copyOf(treatmentsLost);
        withheld = List.copyOf(withheld);
    }

    /** How many actions a stage left. */
    public record Left(Stage stage, int actions) {}
}
