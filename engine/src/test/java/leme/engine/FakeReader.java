package leme.engine;

import java.util.List;
import java.util.Map;
import java.util.Set;
import leme.models.message.MessageReader;
import leme.models.message.Reading;
import leme.models.message.Reading.Lane;
import leme.models.message.Reading.Request;
import leme.models.message.Reading.Scored;
import leme.models.message.Reading.Signal;
import leme.models.message.Reading.Tone;

/** Reads what it was told to read, so that the pipeline is tested apart from the models. */
final class FakeReader implements MessageReader {

    static final String REFUND_QUESTION = "qual o prazo do reembolso?";
    static final String REFUND_COMPLAINT = "vocês ainda não resolveram meu reembolso";
    static final String GREETING = "bom dia";
    static final String PROCON = "vou no procon";
    static final String REFUND_AND_BILL = "quero a 2ª via e saber do reembolso";
    static final String SCAM = "caí num golpe";
    static final String VAGUE = "então é aquilo lá";

    private static final Map<String, Reading> READINGS = Map.of(
            REFUND_QUESTION, reading("refund-status", .995, Lane.SURE, .05, Tone.NEUTRAL),
            REFUND_COMPLAINT, reading("refund-status", .97, Lane.SURE, .95, Tone.NEGATIVE),
            GREETING, reading("greeting", .999, Lane.SURE, .01, Tone.NEUTRAL),
            PROCON, reading("legal-threat", .99, Lane.SURE, .9, Tone.NEGATIVE, Signal.THREATENS_LEGAL_ACTION),
            SCAM, reading("fraud-report", .99, Lane.SURE, .3, Tone.NEGATIVE, Signal.REPORTS_FRAUD),
            REFUND_AND_BILL,
                    both(
                            new Request("invoice-copy", .98, List.of("2ª", "via")),
                            new Request("refund-status", .95, List.of("reembolso"))),
            VAGUE, reading("order-status", .3, Lane.OUT_OF_SCOPE, .1, Tone.NEUTRAL));

    private static Reading reading(
            String intent, double probability, Lane lane, double complaint, Tone tone, Signal... signals) {
        return new Reading(
                "pt-BR",
                List.of(new Scored(intent, probability), new Scored("case-status", (1 - probability) / 2)),
                lane == Lane.OUT_OF_SCOPE ? .8 : .01,
                lane,
                complaint,
                tone,
                Set.of(signals),
                List.of(),
                List.of());
    }

    private static Reading both(Request one, Request other) {
        Reading whole = reading(one.intent(), .7, Lane.UNSURE, .05, Tone.NEUTRAL);
        return new Reading(
                whole.language(),
                whole.intents(),
                whole.outOfScope(),
                whole.lane(),
                whole.complaint(),
                whole.tone(),
                whole.signals(),
                whole.evidence(),
                List.of(one, other));
    }

    @Override
    public Reading read(String text) {
        return READINGS.getOrDefault(text, reading("greeting", .5, Lane.UNSURE, .2, Tone.NEUTRAL));
    }

    @Override
    public String version() {
        return "fake";
    }
}
