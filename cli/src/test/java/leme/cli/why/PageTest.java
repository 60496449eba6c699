package leme.cli.why;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import leme.cli.Exit;
import leme.cli.Shell;
import leme.cli.Words;
import leme.client.model.Change;
import leme.client.model.Condition;
import leme.client.model.RuleTold;
import leme.client.model.Why;
import org.junit.jupiter.api.Test;

class PageTest {

    @Test
    void aVetoIsPrintedWithItsPlaceItsConditionsAndWhatWouldHaveToChange() {
        var tenure = new Condition()
                .outcome(Condition.OutcomeEnum.HELD)
                .text("tenure (months): 3; needed ≥ 6")
                .source("customer.tenureMonths < 6");
        var rule = new RuleTold()
                .effect(RuleTold.EffectEnum.VETO)
                .text("Tenure of less than 6 months.")
                .rule("The gold card needs six months as a customer")
                .path("eligibility/products.drl")
                .line(12)
                .conditions(List.of(tenure));
        var why = new Why()
                .summary("“Gold card” was vetoed by 1 rule of pack `abc`.")
                .rules(List.of(rule))
                .changes(List.of(new Change()
                        .kind(Change.KindEnum.CUSTOMER)
                        .text("the customer completing 6 months with us")
                        .tried(true)))
                .permittedThen(true);

        var page = new StringWriter();
        new Page(new PrintWriter(page, true), Words.of(Locale.ENGLISH), false).print(why);

        assertThat(page.toString())
                .contains(
                        "“Gold card” was vetoed by 1 rule",
                        "eligibility/products.drl:12",
                        "✓ tenure (months): 3; needed ≥ 6   customer.tenureMonths < 6",
                        "→ the customer completing 6 months with us",
                        "permit it");
    }

    @Test
    void withoutAServiceTheFailureSaysWhereNothingAnswers() {
        var ran = Shell.run("why", "d-1", "gold-card", "--url", "http://localhost:1");

        assertThat(ran.exit()).isEqualTo(Exit.FAILED);
        assertThat(ran.err()).contains("http://localhost:1");
    }
}
