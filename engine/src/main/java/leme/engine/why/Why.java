package leme.engine.why;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import leme.engine.propensity.Score;
import leme.rules.fact.Action;
import leme.rules.fact.Channel;
import leme.rules.fact.Language;
import leme.rules.retention.Withheld;
import org.jspecify.annotations.Nullable;

/**
 * Why an action was, or was not, part of a decision. Not yet in anybody's words: {@link Account} tells it.
 *
 * @param decisionId of the decision
 * @param at its instant
 * @param rulePack version of the rules that governed it
 * @param bundle revision of the bundle it was taken under
 * @param action which
 * @param fate what became of it
 * @param score what it was worth in its best form; null when it was never scored
 * @param standing among the permitted; null unless it was ranked
 * @param rival the action in the same answer that it does not go together with; null unless that left it out
 * @param sendAfter not before this; null for at once, or when it does not go
 * @param treatment the form that went, or came closest to being permitted; "" when there is none
 * @param spoke rules that spoke of it, in the order of the pack
 * @param silent rules that could have and did not, each on the facts that came closest
 * @param plan what would have to change; {@link Plan#NONE} unless rules forbade it
 * @param withheld what was on file and not used, because its retention for the action's purpose is over
 * @param withheldMattered whether the rules would have said otherwise with it
 * @param zone the customer's
 * @param language the customer's
 * @param channels through which an action could go
 */
public record Why(
        String decisionId,
        Instant at,
        String rulePack,
        String bundle,
        Action action,
        Fate fate,
        @Nullable Score score,
        @Nullable Standing standing,
        @Nullable Action rival,
        @Nullable Instant sendAfter,
        String treatment,
        List<Finding> spoke,
        List<Finding> silent,
        Plan plan,
        List<Withheld> withheld,
        boolean withheldMattered,
        ZoneId zone,
        Language language,
        Set<Channel> channels) {

    public Why {
        spoke = List.copyOf(spoke);
        silent = List.copyOf(silent);
        withheld = List.copyOf(withheld);
        channels = Collections.unmodifiableSet(channels);
    }
}
