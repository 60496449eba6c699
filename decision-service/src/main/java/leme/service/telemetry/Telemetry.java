package leme.service.telemetry;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import leme.engine.Decision;
import leme.engine.Trace;
import leme.engine.funnel.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Measures decisions and writes their log line: one each, without the message or anything else personal. */
public final class Telemetry {

    private static final Logger LOG = LoggerFactory.getLogger("leme.decision");

    private final MeterRegistry meters;
    private final Timer gather;
    private final Timer record;
    private final Map<Stage, Timer> stages = new EnumMap<>(Stage.class);

    public Telemetry(MeterRegistry meters) {
        this.meters = meters;
        this.gather = timer(Measure.GATHER);
        this.record = timer(Measure.RECORD);
        for (var stage : Stage.values()) {
            stages.put(stage, timer(Measure.STAGE, "stage", stage.name()));
        }
    }

    /** A stop-watch for one pass through the pipeline. */
    public Trace stopwatch() {
        return new Trace() {
            private long since = System.nanoTime();

            @Override
            public void left(Stage stage) {
                long now = System.nanoTime();
                var timer = stages.get(stage);
                if (timer != null) {
                    timer.record(Duration.ofNanos(now - since));
                }
                since = now;
            }
        };
    }

    public Timer gather() {
        return gather;
    }

    public Timer record() {
        return record;
    }

    /** Counts a decision that was taken and recorded. */
    public void decided(Decision decision, Duration took) {
        timer(Measure.DECISION, "placement", decision.placement().name()).record(took);
        var route = decision.route();
        if (route != null) {
            count(
                    Measure.ROUTE,
                    "kind",
                    route.kind().name(),
                    "reason",
                    route.reason().name());
        }
        var understanding = decision.understanding();
        if (understanding != null) {
            DistributionSummary.builder(Measure.CONFIDENCE.id())
                    .tag("lane", understanding.lane().name())
                    .register(meters)
                    .record(understanding.confidence());
        }
        decision.suppressed().stream()
                .filter(loss -> loss.stage() == Stage.GOVERN)
                .flatMap(loss -> loss.reasons().stream())
                .forEach(reason -> count(Measure.VETO, "reason", reason.code(), "policy", reason.policy()));
        var exploring = decision.stamp().exploring();
        if (exploring != null && decision.chosen() != null) {
            var restraint = exploring.restraint();
            count(
                    Measure.EXPLORATION,
                    "chance",
                    restraint != null ? "NONE" : decision.stamp().explored() ? "EXPLORED" : "BEST",
                    "restraint",
                    restraint == null ? "" : restraint.name());
        }
        decision.degradations().forEach(degradation -> count(Measure.DEGRADATION, "code", degradation.code()));
        log(decision, took);
    }

    private static void log(Decision decision, Duration took) {
        var line = LOG.atInfo()
                .addKeyValue("decisionId", decision.id())
                .addKeyValue("tenant", decision.tenant())
                .addKeyValue("placement", decision.placement())
                .addKeyValue("channel", decision.channel())
                .addKeyValue("bundle", decision.stamp().bundle())
                .addKeyValue("micros", took.toNanos() / 1_000);
        if (decision.understanding() != null) {
            line = line.addKeyValue("intent", decision.understanding().intent());
        }
        if (decision.route() != null) {
            line = line.addKeyValue("route", decision.route().kind());
        }
        var chosen = decision.chosen();
        if (chosen != null) {
            line = line.addKeyValue("action", chosen.action());
        }
        if (!decision.degradations().isEmpty()) {
            line = line.addKeyValue("degradations", decision.degradations());
        }
        line.log("decided");
    }

    private Timer timer(Measure measure, String... tags) {
        return Timer.builder(measure.id())
                .tags(tags)
                .publishPercentileHistogram()
                .register(meters);
    }

    private void count(Measure measure, String... tags) {
        meters.counter(measure.id(), tags).increment();
    }
}
