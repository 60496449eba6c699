package leme.engine.funnel;

import java.time.Instant;
import leme.rules.fact.Action;
import leme.rules.fact.Texts;
import org.jspecify.annotations.Nullable;

/**
 * One reason why something did not go out.
 *
 * @param code that callers key on, e.g. {@code OPEN_COMPLAINT}
 * @param policy whose rule it was; "" for the pipeline's own reasons
 * @param rule the rule's sentence; "" for the pipeline's own reasons
 * @param legalBasis what it rests on; "" when on nothing but the sender's policy
 * @param until when time alone may change it; null otherwise
 * @param text for the auditor
 */
public record Reason(
        String code,
        String policy,
        String rule,
        String legalBasis,
        @Nullable Instant until,
        Texts text) {

    public static Reason own(OwnReason reason) {
        return new Reason(reason.name(), "", "", "", null, reason.text());
    }

    /** {@link OwnReason#EXCLUDED_IN_ANSWER}, with the code of the action that keeps its place. */
    public static Reason excludedBy(Action rival) {
        var text = OwnReason.EXCLUDED_IN_ANSWER.text();
        var code = ": `" + rival.code() + "`";
        return new Reason(
                OwnReason.EXCLUDED_IN_ANSWER.name(), "", "", "", null, new Texts(text.ptBr() + code, text.en() + code));
    }
}
