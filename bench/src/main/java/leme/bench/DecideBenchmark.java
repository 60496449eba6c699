package leme.bench;

import java.util.concurrent.TimeUnit;
import leme.engine.Bundle;
import leme.engine.Decide;
import leme.engine.Decision;
import leme.engine.experiment.Experiment;
import leme.rules.shipped.Shipped;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The pure decision, from situation to explanation, under the shipped bundle; no I/O, no HTTP, no record. */
@State(Scope.Benchmark)
@BenchmarkMode({Mode.AverageTime, Mode.SampleTime})
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
        value = 2,
        jvmArgsAppend = {"-Xms512m", "-Xmx512m", "-XX:+UseG1GC"})
public class DecideBenchmark {

    /** What is decided about. */
    @Param
    private Story story = Story.QUESTION;

    private final Bundle bundle = bundle();
    private long seed;

    @Benchmark
    public Decision decide() {
        return Decide.decide(story.situation(), bundle, seed++);
    }

    private static Bundle bundle() {
        return Bundle.of(
                Shipped.rulePack(),
                Shipped.catalogue(),
                Shipped.routing(),
                Shipped.retention(),
                leme.models.Shipped.messageReader(),
                leme.models.Shipped.propensities(),
                new Experiment("none", 0, 0.05));
    }
}
