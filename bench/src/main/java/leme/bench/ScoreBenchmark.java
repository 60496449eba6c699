package leme.bench;

import java.util.concurrent.TimeUnit;
import leme.models.Shipped;
import leme.models.message.MessageReader;
import leme.models.message.Reading;
import leme.models.propensity.Profile;
import leme.models.propensity.Propensities;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What the shipped models cost: reading one message, features included, and scoring one action. */
@State(Scope.Benchmark)
@BenchmarkMode({Mode.AverageTime, Mode.SampleTime})
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
        value = 2,
        jvmArgsAppend = {"-Xms512m", "-Xmx512m", "-XX:+UseG1GC"})
public class ScoreBenchmark {

    /** 80 characters, as chatty as most. */
    private static final String MESSAGE =
            "oi, vcs ainda n resolveram meu reembolso, ja faz 20 dias q espero uma resposta!!";

    private final MessageReader reader = Shipped.messageReader();
    private final Propensities propensities = Shipped.propensities();
    private final Profile profile = new Profile(36, 120, 2, false, "WHATSAPP", 14, false, 1, 0, 0, false);

    @Benchmark
    public Reading readMessage() {
        return reader.read(MESSAGE);
    }

    @Benchmark
    public Propensities.Score scoreAction() {
        return propensities.score("gold-card", "cards", 0.05, profile);
    }
}
