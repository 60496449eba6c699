package leme.models.admission;

import java.time.Duration;
import leme.models.artefact.Artefact;
import leme.models.artefact.Probe;
import leme.models.artefact.Refusal;
import leme.models.artefact.Refusal.Reason;
import leme.models.artefact.RefusedModel;
import leme.models.artefact.Shape;

/** What a model that has been parsed must still show. */
final class Examination {

    /** A machine that compiles while it runs is slow at first; the fastest round counts. */
    private static final int MOST_ROUNDS = 200;

    private static final String RETRAIN = "train it again with this release";

    private final String origin;
    private final Budget budget;
    private final long began;

    Examination(String origin, Budget budget) {
        this.origin = origin;
        this.budget = budget;
        this.began = budget.nanos().getAsLong();
    }

    void requireShape(Artefact artefact, Model model) throws RefusedModel {
        Shape said = artefact.header().shape();
        Shape is = model.shape();
        if (!said.equals(is)) {
            throw refused(
                    Reason.SHAPE,
                    "it says it takes `" + said.features().size() + "` features and gives `"
                            + said.outputs().size() + "` outputs, but takes `"
                            + is.features().size() + "` and gives `"
                            + is.outputs().size()
                            + "`, or names them otherwise",
                    RETRAIN);
        }
        for (Probe probe : artefact.header().probes()) {
            if (probe.input().size() != is.features().size()
                    || probe.expected().size() != is.outputs().size()) {
                throw refused(
                        Reason.SHAPE,
                        "a probe has `" + probe.input().size() + "` inputs and `"
                                + probe.expected().size() + "` answers instead of `"
                                + is.features().size() + "` and `"
                                + is.outputs().size() + "`",
                        RETRAIN);
            }
        }
    }

    void requireAnswers(Artefact artefact, Model model) throws RefusedModel {
        if (artefact.header().probes().isEmpty()) {
            throw refused(Reason.PROBES, "it carries no probes", "train it with `leme models train`");
        }
        for (Probe probe : artefact.header().probes()) {
            double[] answer = model.answer(probe.input());
            for (int i = 0; i < answer.length; i++) {
                double expected = probe.expected().get(i);
                if (!(Math.abs(answer[i] - expected) <= Probe.TOLERANCE)) {
                    throw refused(
                            Reason.PROBES,
                            "it answers a probe with `" + answer[i] + "` for `"
                                    + artefact.header().shape().outputs().get(i) + "` where `" + expected
                                    + "` is expected",
                            "this release computes features otherwise: train it again");
                }
            }
            requireTime();
        }
    }

    void requireSpeed(Artefact artefact, Model model) throws RefusedModel {
        var probes = artefact.header().probes();
        long allowed = budget.answer().toNanos() * probes.size();
        long fastest = Long.MAX_VALUE;
        for (int round = 0; round < MOST_ROUNDS && fastest > allowed; round++) {
            long start = budget.nanos().getAsLong();
            for (Probe probe : probes) {
                model.answer(probe.input());
            }
            fastest = Math.min(fastest, budget.nanos().getAsLong() - start);
            requireTime();
        }
        if (fastest > allowed) {
            throw refused(
                    Reason.SLOW,
                    "an answer takes `" + micros(fastest / probes.size()) + "` µs, more than "
                            + micros(budget.answer().toNanos()),
                    "train a smaller one, or allow it more time");
        }
    }

    void requireTime() throws RefusedModel {
        long spent = budget.nanos().getAsLong() - began;
        if (spent > budget.admission().toNanos()) {
            throw refused(
                    Reason.SLOW,
                    "examining it took longer than `" + budget.admission().toMillis() + "` ms",
                    "train a smaller one, or allow it more time");
        }
    }

    private static long micros(long nanos) {
        return Duration.ofNanos(nanos).toNanos() / 1_000;
    }

    private RefusedModel refused(Reason reason, String wrong, String remedy) {
        return new RefusedModel(origin, new Refusal(reason, wrong, remedy));
    }
}
