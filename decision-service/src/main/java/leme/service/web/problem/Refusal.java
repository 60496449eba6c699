package leme.service.web.problem;

import java.time.Duration;
import java.util.List;
import leme.rules.fact.Texts;
import org.jspecify.annotations.Nullable;

/** A request refused: the one way by which any part of the service sends a problem to the renderer. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Reasons reasons;

    /**
     * Why a request was refused.
     *
     * @param problem its type
     * @param detail what is wrong this time, and the remedy
     * @param violations of the contract; empty when it was kept
     * @param decisionId the decision concerned; null when there is none
     * @param retryAfter when to ask again; null when asking again will not help
     */
    public record Reasons(
            Problem problem,
            Texts detail,
            List<Violation> violations,
            @Nullable String decisionId,
            @Nullable Duration retryAfter) {

        public Reasons {
            violations = List.copyOf(violations);
        }
    }

    private Refusal(Reasons reasons) {
        // Neither message nor stack: a refusal is an answer, and the request may hold personal data.
        super(reasons.problem().name(), null, false, false);
        this.reasons = reasons;
    }

    public static Refusal of(Problem problem, String ptBr, String en) {
        return new Refusal(new Reasons(problem, new Texts(ptBr, en), List.of(), null, null));
    }

    /** A request that does not keep the contract. */
    public static Refusal invalid(List<Violation> violations) {
        int count = violations.size();
        var detail = count == 1
                ? new Texts("Há 1 erro; veja `violations`.", "There is 1 fault; see `violations`.")
                : new Texts(
                        "Há " + count + " erros; veja `violations`.",
                        "There are " + count + " faults; see `violations`.");
        return new Refusal(new Reasons(Problem.INVALID_REQUEST, detail, violations, null, null));
    }

    /** A request that keeps the contract and, in one field, contradicts what is on record. */
    public static Refusal contradiction(Violation violation) {
        return new Refusal(new Reasons(Problem.CONTRADICTION, violation.message(), List.of(violation), null, null));
    }

    /** The same refusal, about a decision. */
    public Refusal about(String decisionId) {
        return new Refusal(new Reasons(
                reasons.problem(), reasons.detail(), reasons.violations(), decisionId, reasons.retryAfter()));
    }

    /** The same refusal, with a hint when to ask again. */
    public Refusal retryAfter(Duration wait) {
        return new Refusal(
                new Reasons(reasons.problem(), reasons.detail(), reasons.violations(), reasons.decisionId(), wait));
    }

    public Reasons reasons() {
        return reasons;
    }
}
