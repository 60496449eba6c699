package leme.service.decision;

import leme.engine.Bundle;
import leme.engine.Decide;
import leme.engine.situation.Situation;
import leme.service.record.Effects;
import leme.service.record.Recorded;
import leme.service.record.Summary;

/** Decisions as the service records them. */
public final class Recordings {

    private static final long SEED = -42;

    private Recordings() {}

    /** What a bundle makes of a situation, on record. */
    public static Recorded of(Situation situation, Bundle bundle) {
        var decision = Decide.decide(situation, bundle, SEED);
        var chosen = decision.chosen();
        return new Recorded(
                situation.id(),
                situation.tenant(),
                situation.customerKey(),
                situation.at(),
                situation.channel(),
                "wamid." + situation.id(),
                "sha256:aa",
                new Summary(
                        situation.placement(),
                        null,
                        null,
                        chosen == null ? null : chosen.action(),
                        bundle.revision(),
                        SEED,
                        null,
                        null),
                DecisionJson.of(situation),
                DecisionJson.of(decision),
                Effects.NONE);
    }
}
