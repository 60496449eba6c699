package leme.cli.models;

import leme.cli.Group;
import leme.cli.registry.Challenge;
import leme.cli.registry.Disagreement;
import leme.cli.registry.Fetch;
import leme.cli.registry.ModelHistory;
import leme.cli.registry.ModelReport;
import leme.cli.registry.NameModel;
import leme.cli.registry.Promote;
import leme.cli.registry.Register;
import leme.cli.registry.Registered;
import leme.cli.registry.RejectModel;
import leme.cli.registry.RollBack;
import leme.cli.registry.ShadowModel;
import leme.cli.registry.Unchallenge;
import leme.cli.registry.UnnameModel;
import leme.cli.registry.UnshadowModel;
import leme.cli.registry.Whence;
import picocli.CommandLine.Command;

/** {@code leme models}: for those who train. */
@Command(
        name = "models",
        subcommands = {
            Models.Train.class,
            Models.Evaluate.class,
            Models.Benchmark.class,
            Experiment.class,
            Drift.class,
            Export.class,
            ModelCard.class,
            Inspect.class,
            Verify.class,
            Keygen.class,
            Sign.class,
            Register.class,
            Registered.class,
            Whence.class,
            ModelReport.class,
            Fetch.class,
            Promote.class,
            Challenge.class,
            Unchallenge.class,
            NameModel.class,
            UnnameModel.class,
            RejectModel.class,
            RollBack.class,
            ShadowModel.class,
            UnshadowModel.class,
            Disagreement.class,
            ModelHistory.class
        })
public final class Models extends Group {

    /** {@code leme models train}. */
    @Command(
            name = "train",
            subcommands = {TrainIntents.class, TrainPropensity.class})
    static final class Train extends Group {}

    /** {@code leme models evaluate}. */
    @Command(
            name = "evaluate",
            subcommands = {EvaluateIntents.class, EvaluateRequests.class, EvaluatePropensity.class, EvaluatePolicy.class
            })
    static final class Evaluate extends Group {}

    /** {@code leme models benchmark}. */
    @Command(name = "benchmark", subcommands = BenchmarkIntents.class)
    static final class Benchmark extends Group {}
}
