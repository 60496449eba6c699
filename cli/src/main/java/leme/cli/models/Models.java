package leme.cli.models;

import leme.cli.Group;
import picocli.CommandLine.Command;

/** {@code leme models}: for those who train. */
@Command(
        name = "models",
        subcommands = {
            Models.Train.class,
            Models.Evaluate.class,
            Models.Benchmark.class,
            Experiment.class,
            Export.class,
            ModelCard.class,
            Inspect.class,
            Verify.class,
            Keygen.class,
            Sign.class
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
