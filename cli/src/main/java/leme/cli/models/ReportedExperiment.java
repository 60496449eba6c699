package leme.cli.models;

import leme.models.experiment.Cuped;
import leme.models.experiment.ExperimentReport;
import leme.models.experiment.ExperimentReport.Adjusted;
import leme.models.experiment.ExperimentReport.ArmResult;
import leme.models.experiment.ExperimentReport.Effect;
import leme.models.experiment.SampleRatio;
import leme.models.statistic.Interval;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a service says of an experiment.
 *
 * @param document as the contract gives it
 */
record ReportedExperiment(JsonNode document) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    ReportedExperiment(String json) {
        this(JSON.readTree(json));
    }

    ExperimentReport report() {
        return new ExperimentReport(
                document.path("control").asString(""),
                document.path("level").asDouble(),
                document.path("tightest").asLong(),
                new SampleRatio(
                        document.at("/sampleRatio/pValue").asDouble(),
                        document.at("/sampleRatio/anytimePValue").asDouble()),
                history(),
                document.path("arms").valueStream().map(ReportedExperiment::arm).toList(),
                document.path("effects")
                        .valueStream()
                        .map(ReportedExperiment::effect)
                        .toList());
    }

    /** {@code NOT_BEGUN}, {@code RUNNING} or {@code OVER}. */
    String phase() {
        return document.path("phase").asString("RUNNING");
    }

    String since() {
        return document.path("since").asString("");
    }

    /** When it is over, or was; a dash where no last day is declared. */
    String until() {
        return document.path("until").asString("–");
    }

    long decisions() {
        return document.path("decisions").asLong();
    }

    /** How many customers are left out for a reason of the contract. */
    long leftOut(String why) {
        return document.path("leftOut").path(why).asLong();
    }

    /** Of the adjustment only what it takes away is told; the adjusted differences stand with the effects. */
    private @Nullable Cuped history() {
        var reduction = document.path("varianceReduction");
        return reduction.isNumber() ? new Cuped(0, 0, reduction.asDouble()) : null;
    }

    private static ArmResult arm(JsonNode arm) {
        return new ArmResult(
                arm.path("arm").asString(""),
                arm.path("customers").asLong(),
                arm.path("mean").asDouble(),
                interval(arm));
    }

    private static Effect effect(JsonNode effect) {
        var adjusted = effect.path("adjusted");
        return new Effect(
                effect.path("arm").asString(""),
                effect.path("difference").asDouble(),
                interval(effect),
                effect.path("pValue").asDouble(),
                adjusted.isObject()
                        ? new Adjusted(
                                adjusted.path("difference").asDouble(),
                                interval(adjusted),
                                adjusted.path("pValue").asDouble())
                        : null);
    }

    private static Interval interval(JsonNode of) {
        var interval = of.path("interval");
        return interval.isObject()
                ? new Interval(
                        interval.path("low").asDouble(), interval.path("high").asDouble())
                : Interval.UNKNOWN;
    }
}
