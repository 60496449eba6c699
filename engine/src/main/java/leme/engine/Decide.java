package leme.engine;

import static leme.engine.funnel.Stage.ARBITRATE;
import static leme.engine.funnel.Stage.CHOOSE;
import static leme.engine.funnel.Stage.EXPLAIN;
import static leme.engine.funnel.Stage.GOVERN;
import static leme.engine.funnel.Stage.PLACE;
import static leme.engine.funnel.Stage.PROPOSE;
import static leme.engine.funnel.Stage.ROUTE;
import static leme.engine.funnel.Stage.SCORE;
import static leme.engine.funnel.Stage.UNDERSTAND;

import leme.engine.arbitration.Arbitrate;
import leme.engine.experiment.Arms;
import leme.engine.experiment.Choose;
import leme.engine.explanation.Explain;
import leme.engine.governance.Govern;
import leme.engine.intent.Understand;
import leme.engine.propensity.Appraise;
import leme.engine.proposal.Propose;
import leme.engine.route.Route;
import leme.engine.situation.Situation;
import leme.engine.treatment.Place;
import leme.rules.fact.Case;

/**
 * The whole decision, in the order in which it is taken.
 *
 * <p>Pure: no I/O, no clock, no chance but the seed. The same situation, bundle and seed give the same decision forever;
 * replay, simulation and the review of LGPD art. 20 rest on it.
 *
 * <p>Three orders matter, and each looks as if it could be otherwise:
 *
 * <ul>
 *   <li>Retention comes first: what may not be used must not be seen by any later stage. An action is governed and scored on
 *       what its own purpose may use; whatever is about the message itself, on what service may.
 *   <li>Governance comes before scoring: a forbidden action is never scored, so no score can tempt anybody to allow it.
 *   <li>The route is chosen before governance and may be overruled by it: rules add humans, they never remove them.
 * </ul>
 */
public final class Decide {

    private Decide() {}

    public static Decision decide(Situation situation, Bundle bundle, long seed) {
        return decide(situation, bundle, seed, Trace.NONE);
    }

    public static Decision decide(Situation situation, Bundle bundle, long seed, Trace trace) {
        var course = follow(situation, bundle, seed, trace);
        var known = course.known();
        var placed = Place.each(course.choice(), known.language(course.understanding()), known.limit());
        trace.left(PLACE);

        var decision = new Explain(known, bundle, seed, course.understanding(), course.route())
                .decision(
                        course.proposal(),
                        course.governed(),
                        course.arbitration(),
                        course.choice(),
                        placed,
                        course.retained());
        trace.left(EXPLAIN);
        return decision;
    }

    /** A decision stage by stage, up to the choice. */
    public static Course follow(Situation situation, Bundle bundle, long seed, Trace trace) {
        var retained = bundle.retention().retain(situation.file(), situation.at());
        var known = situation.with(retained.file());

        var understanding = Understand.read(known.message(), bundle.reader(), bundle.routing());
        trace.left(UNDERSTAND);

        var route = Route.choose(known, understanding, bundle.routing());
        trace.left(ROUTE);

        var proposal = Propose.from(bundle.catalogue().actions(), known, understanding);
        trace.left(PROPOSE);

        var question = new Case(
                known.at(),
                known.placement(),
                known.channel(),
                known.file(),
                understanding,
                proposal.candidates(),
                Route.handling(understanding, route, bundle.routing()),
                retained.apart(),
                bundle.routing().shift(known.at(), known.humans(), known.humanWaitSeconds()));
        var verdicts = bundle.rules().govern(question);
        var governed = Govern.apply(question, verdicts, bundle.rules(), bundle::auditorText);
        var obliged = Route.under(governed.obligations(), route, known, understanding, bundle.routing());
        trace.left(GOVERN);

        var scored = Appraise.each(
                governed.allowed(),
                known,
                retained,
                understanding,
                bundle.propensities(),
                bundle.catalogue()::optOutCost);
        trace.left(SCORE);

        var arms = Arms.of(bundle.catalogue().trials(), known);
        var arbitration = Arbitrate.rank(arms.inTheirTreatments(scored));
        trace.left(ARBITRATE);

        var choice = Choose.among(
                arbitration.ranked(),
                known,
                understanding,
                question.handling(),
                bundle.experiment(),
                arms,
                scored,
                seed);
        trace.left(CHOOSE);
        return new Course(
                known,
                retained,
                understanding,
                obliged,
                proposal,
                question,
                verdicts,
                governed,
                scored,
                arbitration,
                choice);
    }
}
