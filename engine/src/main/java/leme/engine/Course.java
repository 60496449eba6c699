package leme.engine;

import java.util.List;
import leme.engine.arbitration.Arbitrate.Arbitration;
import leme.engine.experiment.Choose.Choice;
import leme.engine.governance.Govern.Governed;
import leme.engine.propensity.Scored;
import leme.engine.proposal.Propose.Proposal;
import leme.engine.route.RouteChoice;
import leme.engine.situation.Situation;
import leme.rules.fact.Case;
import leme.rules.fact.Understanding;
import leme.rules.retention.Retained;
import leme.rules.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * What each stage of a decision made of the one before: more than a decision records, and what explanations look into.
 *
 * @param known the situation as service may use it
 * @param retained the file as each purpose may use it, and what is past its retention
 * @param understanding of the message; null when nobody wrote
 * @param route who answers, governance heard; null when nobody wrote
 * @param proposal what fits the slot
 * @param question what governance was asked
 * @param verdicts what it answered
 * @param governed what that left
 * @param scored the survivors with what they are worth
 * @param arbitration the order
 * @param choice the chosen one at the head
 */
public record Course(
        Situation known,
        Retained retained,
        @Nullable Understanding understanding,
        @Nullable RouteChoice route,
        Proposal proposal,
        Case question,
        List<Verdict> verdicts,
        Governed governed,
        List<Scored> scored,
        Arbitration arbitration,
        Choice choice) {}
