package leme.service.web;

import java.util.List;
import leme.api.model.Language;
import leme.api.model.ScoredIntent;
import leme.api.model.Signal;
import leme.api.model.Understanding;

/** What was read in a message, as the contract gives it. */
final class UnderstandingView {

    private UnderstandingView() {}

    static Understanding of(leme.rules.fact.Understanding read) {
        return new Understanding()
                .language(Same.as(Language.class, read.language()))
                .intent(read.intent())
                .subject(read.subject())
                .confidence(read.confidence())
                .lane(Same.as(Understanding.LaneEnum.class, read.lane()))
                .alternatives(scored(read.alternatives()))
                .alsoAsks(scored(read.alsoAsks()))
                .tone(Same.as(Understanding.ToneEnum.class, read.tone()))
                .complaint(read.complaint())
                .signals(read.signals().stream()
                        .map(signal -> Same.as(Signal.class, signal))
                        .toList())
                .evidence(read.evidence());
    }

    private static List<ScoredIntent> scored(List<leme.rules.fact.Understanding.Scored> intents) {
        return intents.stream()
                .map(other -> new ScoredIntent().intent(other.intent()).confidence(other.confidence()))
                .toList();
    }
}
