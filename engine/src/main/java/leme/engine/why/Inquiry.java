package leme.engine.why;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import leme.engine.Bundle;
import leme.engine.Course;
import leme.engine.Decide;
import leme.engine.Trace;
import leme.engine.arbitration.Answer;
import leme.engine.funnel.Loss;
import leme.engine.funnel.OwnReason;
import leme.engine.propensity.Score;
import leme.engine.propensity.Scored;
import leme.engine.situation.Situation;
import leme.rules.fact.Action;
import leme.rules.fact.Candidate;
import leme.rules.pack.Heard;
import leme.rules.retention.Withheld;
import leme.rules.verdict.Verdict;
import leme.rules.verdict.Verdict.Adjustment;
import leme.rules.verdict.Verdict.Delay;
import leme.rules.verdict.Verdict.Obligation;
import leme.rules.verdict.Verdict.Veto;
import org.jspecify.annotations.Nullable;

/** Asks why: takes the decision again, stage by stage, and looks at one action. Pure, like the decision itself. */
public final class Inquiry {

    private final Course course;
    private final Bundle bundle;
    private final Situation situation;
    private final Action action;
    private final List<Candidate> candidates;

    private Inquiry(Course course, Bundle bundle, Situation situation, Action action) {
        this.course = course;
        this.bundle = bundle;
        this.situation = situation;
        this.action = action;
        this.candidates = course.question().candidates().stream()
                .filter(candidate -> candidate.code().equals(action.code()))
                .toList();
    }

    /**
     * Why an action was, or was not, part of the decision.
     *
     * @param situation as recorded
     * @param bundle under which it was decided
     * @param seed of its draws
     * @param code of the action
     * @return empty if the catalogue of the bundle has no such action
     */
    public static Optional<Why> into(Situation situation, Bundle bundle, long seed, String code) {
        return bundle.catalogue().action(code).map(action -> {
            var course = Decide.follow(situation, bundle, seed, Trace.NONE);
            return new Inquiry(course, bundle, situation, action).why();
        });
    }

    private Why why() {
        var fate = fate();
        var plan = fate == Fate.VETOED ? plan() : Plan.NONE;
        var heard = candidates.isEmpty()
                ? List.<Heard>of()
                : bundle.rules().hear(course.question().serving(action.purpose()));
        return new Why(
                situation.id(),
                situation.at(),
                bundle.versions().rules(),
                bundle.revision(),
                action,
                fate,
                score(),
                standing(),
                fate == Fate.EXCLUDED_IN_ANSWER
                        ? Answer.rival(action, course.choice().ranked())
                        : null,
                ranked().map(one -> one.allowed().sendAfter()).orElse(null),
                ranked().map(one -> one.allowed().candidate().treatment().id()).orElse(plan.treatment()),
                spoke(heard),
                silent(heard),
                plan,
                withheld(),
                withheldMattered(),
                situation.customer().zone(),
                situation.customer().language(),
                situation.channels());
    }

    private Fate fate() {
        if (ranked().isPresent()) {
            return course.choice().ranked().getFirst().equals(ranked().get()) ? Fate.CHOSEN : Fate.OUTRANKED;
        }
        if (isAmong(course.governed().lost())) {
            return isAmong(course.governed().lost(), OwnReason.NOT_THEN) ? Fate.NOT_THEN : Fate.VETOED;
        }
        return own(course.proposal().lost())
                .or(() -> own(course.arbitration().lost()))
                .or(() -> own(course.choice().lost()))
                .orElseThrow(() -> new IllegalStateException("`" + action.code() + "` left the funnel unseen"));
    }

    private boolean isAmong(List<Loss> lost) {
        return lost.stream().anyMatch(loss -> loss.action().equals(action.code()));
    }

    private boolean isAmong(List<Loss> lost, OwnReason reason) {
        return lost.stream()
                .filter(loss -> loss.action().equals(action.code()))
                .flatMap(loss -> loss.reasons().stream())
                .anyMatch(given -> given.code().equals(reason.name()));
    }

    private Optional<Fate> own(List<Loss> lost) {
        return lost.stream()
                .filter(loss -> loss.action().equals(action.code()))
                .map(loss -> fate(OwnReason.valueOf(loss.reasons().getFirst().code())))
                .findFirst();
    }

    private static Fate fate(OwnReason reason) {
        return switch (reason) {
            case NOT_VALID_TODAY -> Fate.NOT_VALID_TODAY;
            case NOT_FOR_CHANNEL -> Fate.NOT_FOR_CHANNEL;
            case NOT_TO_THE_POINT -> Fate.NOT_TO_THE_POINT;
            case NOT_WORTH_SENDING -> Fate.NOT_WORTH_SENDING;
            case CONTROL_GROUP -> Fate.CONTROL_GROUP;
            case WITHHELD_BY_ARM -> Fate.WITHHELD_BY_ARM;
            case EXCLUDED_IN_ANSWER -> Fate.EXCLUDED_IN_ANSWER;
            case CANNOT_WAIT -> Fate.VETOED;
            case NOT_THEN -> Fate.NOT_THEN;
        };
    }

    private Optional<Scored> ranked() {
        return course.choice().ranked().stream()
                .filter(one -> one.allowed().candidate().code().equals(action.code()))
                .findFirst();
    }

    private @Nullable Score score() {
        return course.scored().stream()
                .filter(one -> one.allowed().candidate().code().equals(action.code()))
                .map(Scored::score)
                .max(Comparator.comparingDouble(Score::total))
                .orElse(null);
    }

    private @Nullable Standing standing() {
        return ranked().map(own -> {
                    var order = course.choice().ranked();
                    var first = order.getFirst();
                    return new Standing(
                            order.indexOf(own) + 1,
                            order.size(),
                            own.score(),
                            own.asked(),
                            first.allowed().candidate().code(),
                            first.score(),
                            first.asked(),
                            course.choice().explored());
                })
                .orElse(null);
    }

    private List<Finding> spoke(List<Heard> heard) {
        return heard.stream()
                .flatMap(rule -> rule.spoken().stream().flatMap(said -> finding(rule, said).stream()))
                .toList();
    }

    /** Of each rule that said nothing of the action, the attempt that came closest to saying it. */
    private List<Finding> silent(List<Heard> heard) {
        var closest = new ArrayList<Finding>();
        for (var rule : heard) {
            if (rule.spoken().stream().noneMatch(said -> finding(rule, said).isPresent())) {
                rule.silent().stream()
                        .flatMap(said -> finding(rule, said).stream())
                        .findFirst()
                        .ifPresent(closest::add);
            }
        }
        return closest;
    }

    private Optional<Finding> finding(Heard rule, Heard.Said said) {
        return said.verdicts().stream()
                .filter(verdict -> candidates.stream().anyMatch(verdict::covers))
                .findFirst()
                .map(verdict ->
                        new Finding(rule.rule(), effect(verdict), until(verdict), treatments(said), said.attempt()));
    }

    private List<String> treatments(Heard.Said said) {
        return candidates.stream()
                .filter(said::covers)
                .map(candidate -> candidate.treatment().id())
                .toList();
    }

    private static Finding.Effect effect(Verdict verdict) {
        return switch (verdict) {
            case Veto veto -> Finding.Effect.VETO;
            case Delay delay -> Finding.Effect.DELAY;
            case Adjustment adjustment -> Finding.Effect.LEVER;
            case Obligation duty -> throw new IllegalStateException("a duty covers no action");
        };
    }

    private static @Nullable Instant until(Verdict verdict) {
        return switch (verdict) {
            case Veto veto -> veto.until();
            case Delay delay -> delay.until().equals(Instant.MAX) ? null : delay.until();
            case Adjustment adjustment -> null;
            case Obligation duty -> null;
        };
    }

    /** For the form that is permitted soonest: with the fewest and the surest steps. */
    private Plan plan() {
        var bilingual = new Bilingual(situation.customer().zone());
        return candidates.stream()
                .map(candidate -> Counterfactual.plan(
                        bundle.rules(), bilingual, course.question().serving(action.purpose()), candidate))
                .min(Comparator.comparing((Plan plan) -> !plan.enough())
                        .thenComparing(plan -> plan.steps().size())
                        .thenComparing(plan -> Objects.requireNonNullElse(plan.from(), situation.at())))
                .orElse(Plan.NONE);
    }

    /** What this action's purpose may no longer use. */
    private List<Withheld> withheld() {
        return course.retained().withheld().stream()
                .filter(withheld -> withheld.purposes().contains(action.purpose()))
                .toList();
    }

    private boolean withheldMattered() {
        if (withheld().isEmpty() || candidates.isEmpty()) {
            return false;
        }
        var verdicts = bundle.rules().govern(course.question().with(situation.file()));
        return candidates.stream()
                .anyMatch(candidate -> isKept(verdicts, candidate) != isKept(course.verdicts(), candidate));
    }

    private boolean isKept(List<Verdict> verdicts, Candidate candidate) {
        return !Counterfactual.against(verdicts, candidate, course.question().placement())
                .isEmpty();
    }
}
