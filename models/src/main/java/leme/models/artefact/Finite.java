package leme.models.artefact;

import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import leme.models.artefact.Refusal.Reason;

/** The demand that every number of a model is one: no NaN, no infinity, anywhere. */
final class Finite {

    private Finite() {}

    static void require(Artefact artefact) throws RefusedModel {
        for (var block : artefact.blocks().entrySet()) {
            for (float number : block.getValue()) {
                if (!Float.isFinite(number)) {
                    throw refused(artefact, "block `" + block.getKey() + "` holds `" + number + "`");
                }
            }
        }
        Header header = artefact.header();
        require(artefact, "settings", header.settings());
        require(artefact, "calibration", header.calibration());
        require(artefact, "metrics", header.metrics());
        require(artefact, "probes", header.probes().stream().flatMapToDouble(Finite::expected));
        require(artefact, "card", numbers(header.card()));
    }

    private static DoubleStream expected(Probe probe) {
        return probe.expected().stream().mapToDouble(d -> d);
    }

    private static DoubleStream numbers(Card card) {
        return Stream.of(
                        card.reliability().stream().flatMapToDouble(bin -> DoubleStream.of(bin.said(), bin.came())),
                        Stream.of(card.riskCoverage(), card.roc(), card.precisionRecall())
                                .flatMap(java.util.List::stream)
                                .flatMapToDouble(point -> DoubleStream.of(point.x(), point.y())),
                        card.learning().stream()
                                .flatMapToDouble(each -> DoubleStream.of(each.reached(), each.low(), each.high())),
                        card.policies().stream()
                                .flatMapToDouble(each -> DoubleStream.of(each.estimate(), each.low(), each.high())),
                        card.contest().stream()
                                .flatMapToDouble(each -> DoubleStream.of(each.logLoss(), each.calibrationError())))
                .flatMapToDouble(numbers -> numbers);
    }

    private static void require(Artefact artefact, String where, Map<String, Double> numbers) throws RefusedModel {
        require(artefact, where, numbers.values().stream().mapToDouble(d -> d));
    }

    private static void require(Artefact artefact, String where, DoubleStream numbers) throws RefusedModel {
        var odd = numbers.filter(number -> !Double.isFinite(number)).findFirst();
        if (odd.isPresent()) {
            throw refused(artefact, "its " + where + " hold `" + odd.getAsDouble() + "`");
        }
    }

    private static RefusedModel refused(Artefact artefact, String wrong) {
        return new RefusedModel(
                artefact.origin(), Reason.NUMBERS, wrong, "its training diverged: train it with a lower rate");
    }
}
