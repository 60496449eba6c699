package leme.service.decision;

import java.util.List;
import leme.engine.Bundle;
import leme.engine.Decision;
import leme.engine.why.Why;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Takes decisions, finds them again, and takes them again. */
public interface Deciding {

    /** Gather, decide, record. Never errs for a reason the caller could mend: those are answers. */
    Mono<Answer> decide(Ask ask);

    /** A recorded decision of the tenant; empty if there is none of that id. */
    Mono<Found> find(String tenant, String decisionId);

    /** Takes a recorded decision again and compares; empty if there is none of that id. Nothing is recorded. */
    Mono<Replay> replay(String tenant, String decisionId);

    /** Looks into a recorded decision for what became of an action; empty if there is no decision of that id. */
    Mono<Inquired> why(String tenant, String decisionId, String action);

    /** What comes of asking why. */
    sealed interface Inquired {

        /** Why, and the bundle under which, for its names and texts. */
        record Told(Why why, Bundle bundle) implements Inquired {}

        /** The catalogue of the decision's bundle has no such action. */
        record UnknownAction() implements Inquired {}

        /** The bundle is no longer at hand. */
        record BundleGone(String revision) implements Inquired {}
    }

    /** A recorded decision and whose it is. */
    record Found(Decision decision, String customerKey) {}

    /**
     * How a recorded decision compares with the same one taken again.
     *
     * @param again null when the bundle is no longer at hand
     * @param differences JSON Pointers to what differs, empty when identical
     */
    record Replay(Decision recorded, @Nullable Decision again, List<String> differences) {

        /**
         * Whether a release took it that kept no models with its decisions, so that no other can make its bundle again:
         * since then the reader is named by both models, {@code INTENTS+TONE}.
         */
        public boolean isBeforeModelsWereKept() {
            return again == null && !recorded.stamp().versions().reader().contains("+");
        }
    }
}
