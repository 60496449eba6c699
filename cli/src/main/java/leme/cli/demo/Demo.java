package leme.cli.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.concurrent.Callable;
import leme.cli.Exit;
import leme.cli.Output;
import leme.cli.Words;
import leme.rules.calendar.BrazilianHolidays;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code leme demo}: plays a day of Brazilian customers through the running service. */
@Command(name = "demo")
public final class Demo implements Callable<Integer> {

    /** How long a reader needs for a line, at speed 1. */
    private static final Duration READING = Duration.ofMillis(600);

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--url", paramLabel = "URL", defaultValue = "http://localhost:8080")
    private String url = "";

    @Option(names = "--api-key", paramLabel = "KEY", defaultValue = "${env:LEME_API_KEY}")
    private @Nullable String apiKey;

    @Option(names = "--speed", paramLabel = "FACTOR", defaultValue = "0")
    private double speed;

    @Option(names = "--language", paramLabel = "TAG")
    private @Nullable String language;

    @Option(names = "--output", defaultValue = "TEXT", paramLabel = "FORMAT")
    private Output output = Output.TEXT;

    @Override
    public Integer call() throws InterruptedException {
        var words = language == null ? Words.here() : Words.of(Locale.forLanguageTag(language));
        var day = Day.shipped();
        var today = LocalDate.now(ZoneId.of("America/Sao_Paulo"));
        var almanac = Almanac.before(today, day.states(), BrazilianHolidays.official());
        var run = Long.toString(Instant.now().toEpochMilli(), Character.MAX_RADIX);
        var service = new Service(url, apiKey, words);
        new Player(service, almanac, run, audience(service, words)).play(day, pause());
        return Exit.OK;
    }

    private Audience audience(Service service, Words words) {
        var out = spec.commandLine().getOut();
        return switch (output) {
            case TEXT -> new Terminal(out, words, new Palette(Ansi.AUTO.enabled()));
            case JSON -> new JsonLines(out, service);
        };
    }

    private Duration pause() {
        return speed > 0 ? Duration.ofMillis(Math.round(READING.toMillis() / speed)) : Duration.ZERO;
    }
}
