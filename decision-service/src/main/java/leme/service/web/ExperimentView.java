package leme.service.web;

import leme.api.model.AdjustedEffect;
import leme.api.model.AnytimeInterval;
import leme.api.model.ArmEffect;
import leme.api.model.ArmResult;
import leme.api.model.CustomersLeftOut;
import leme.api.model.ExperimentPhase;
import leme.api.model.ExperimentReport;
import leme.api.model.SampleRatio;
import leme.models.statistic.Interval;
import leme.rules.catalogue.Trial;
import leme.service.experiment.TrialReport;
import org.jspecify.annotations.Nullable;

/** What may be said of an experiment, as the contract gives it. */
final class ExperimentView {

    private ExperimentView() {}

    static ExperimentReport of(TrialReport told) {
        var trial = told.trial();
        var report = told.report();
        var history = report.history();
        return new ExperimentReport()
                .experiment(trial.name())
                .phase(Same.as(ExperimentPhase.class, told.phase()))
                .since(told.since())
                .until(trial.ends().orElse(null))
                .control(trial.control())
                .measure(Same.as(ExperimentReport.MeasureEnum.class, trial.measure()))
                .withinSeconds(trial.within().toSeconds())
                .level(report.level())
                .tightest(report.tightest())
                .decisions(told.decisions())
                .leftOut(new CustomersLeftOut()
                        .young(told.young())
                        .switched(told.switched())
                        .protectedOnes(told.absent()))
                .arms(report.arms().stream().map(arm -> arm(arm, trial)).toList())
                .effects(report.effects().stream().map(ExperimentView::effect).toList())
                .varianceReduction(history == null ? null : history.reduction())
                .sampleRatio(new SampleRatio()
                        .pValue(report.sampleRatio().pValue())
                        .anytimePValue(report.sampleRatio().anytimePValue())
                        .mismatch(report.sampleRatio().isMismatch()));
    }

    private static ArmResult arm(leme.models.experiment.ExperimentReport.ArmResult arm, Trial trial) {
        double share = trial.arms().stream()
                .filter(meant -> meant.name().equals(arm.arm()))
                .mapToDouble(Trial.Arm::share)
                .sum();
        return new ArmResult()
                .arm(arm.arm())
                .share(share)
                .customers(arm.units())
                .mean(arm.mean())
                .interval(interval(arm.interval()));
    }

    private static ArmEffect effect(leme.models.experiment.ExperimentReport.Effect effect) {
        var adjusted = effect.adjusted();
        return new ArmEffect()
                .arm(effect.arm())
                .difference(effect.difference())
                .interval(interval(effect.interval()))
                .pValue(effect.pValue())
                .adjusted(
                        adjusted == null
                                ? null
                                : new AdjustedEffect()
                                        .difference(adjusted.difference())
                                        .interval(interval(adjusted.interval()))
                                        .pValue(adjusted.pValue()));
    }

    /** Absent where nothing can be said yet. */
    private static @Nullable AnytimeInterval interval(Interval interval) {
        return Double.isInfinite(interval.low())
                ? null
                : new AnytimeInterval().low(interval.low()).high(interval.high());
    }
}
