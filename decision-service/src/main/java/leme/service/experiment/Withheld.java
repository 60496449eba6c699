package leme.service.experiment;

import java.util.EnumSet;
import java.util.Set;
import leme.engine.funnel.OwnReason;
import leme.service.record.Outcome;
import leme.service.record.RecordJson;
import leme.service.record.Recorded;
import tools.jackson.databind.JsonNode;

/**
 * Actions that an experiment or the control group kept back. What such customers do of themselves counts as well: without
 * it, whatever is withheld would look worth all that was ever bought.
 */
public final class Withheld {

    /** What somebody can do without having been told. */
    private static final Set<Outcome.Kind> OF_THEMSELVES =
            EnumSet.of(Outcome.Kind.ACCEPTED, Outcome.Kind.CONVERTED, Outcome.Kind.RESOLVED);

    private Withheld() {}

    /** Whether the outcome is what a customer did of themselves, whom the decision kept the action from. */
    public static boolean explains(Outcome outcome, Recorded about) {
        return OF_THEMSELVES.contains(outcome.kind())
                && RecordJson.mapper()
                        .readTree(about.response())
                        .path("suppressed")
                        .valueStream()
                        .filter(loss -> loss.path("action").asString("").equals(outcome.action()))
                        .flatMap(loss -> loss.path("reasons").valueStream())
                        .anyMatch(Withheld::isKeptBack);
    }

    private static boolean isKeptBack(JsonNode reason) {
        var code = reason.path("code").asString("");
        return code.equals(OwnReason.WITHHELD_BY_ARM.name()) || code.equals(OwnReason.CONTROL_GROUP.name());
    }
}
