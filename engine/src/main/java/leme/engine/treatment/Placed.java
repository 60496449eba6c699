package leme.engine.treatment;

import java.time.Instant;
import leme.engine.experiment.SelectionProbability;
import leme.engine.propensity.Score;
import leme.rules.fact.Channel;
import leme.rules.fact.LegalBasis;
import leme.rules.fact.Purpose;
import leme.rules.fact.Texts;
import leme.rules.fact.Treatment.Category;
import leme.rules.fact.Treatment.Form;
import org.jspecify.annotations.Nullable;

/**
 * An action as it would go out.
 *
 * @param rank 1 for the chosen one
 * @param action code
 * @param name what people call it
 * @param issue top of the hierarchy
 * @param group middle of the hierarchy
 * @param purpose why it speaks to the customer
 * @param basis by what right
 * @param treatment id of its form
 * @param channel where it goes
 * @param form free text or template
 * @param template the approved template's name; null for free text
 * @param category of the template; null for free text
 * @param text in the customer's language
 * @param sendAfter not before this; null for at once
 * @param score what it is expected to be worth
 * @param selectionProbability with which it was chosen; null for all but the chosen one
 */
public record Placed(
        int rank,
        String action,
        Texts name,
        String issue,
        String group,
        Purpose purpose,
        LegalBasis basis,
        String treatment,
        Channel channel,
        Form form,
        @Nullable String template,
        @Nullable Category category,
        String text,
        @Nullable Instant sendAfter,
        Score score,
        @Nullable SelectionProbability selectionProbability) {}
