package leme.cli.preview;

import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import leme.cli.Exit;
import leme.cli.Failure;
import leme.cli.Words;
import leme.service.record.Exports.Purpose;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code leme decisions export}: recorded decisions under pseudonyms, one a line, for previews elsewhere. */
@Command(name = "export")
final class Export implements Callable<Integer> {

    private final Words words = Words.here();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--since", paramLabel = "PAST", defaultValue = "recent")
    private String since = "";

    @Option(names = "--purpose", paramLabel = "PURPOSE", defaultValue = "PREVIEW")
    private Purpose purpose = Purpose.PREVIEW;

    @Mixin
    private Past past = new Past();

    @Override
    public Integer call() {
        if (!(wanted() instanceof Wanted.OnRecord wanted)) {
            throw new Failure(words.say("preview.no-span", since), words.say("preview.maybe-against"));
        }
        var count = new AtomicLong();
        var out = spec.commandLine().getOut();
        try (var lines = past.lines(wanted, purpose, words)) {
            lines.forEach(line -> {
                out.println(line);
                count.incrementAndGet();
            });
        } catch (UncheckedIOException broken) {
            throw new Failure(words.say("preview.broken"), words.say("service.maybe-log"), broken);
        }
        spec.commandLine().getErr().println("leme: " + words.say("preview.exported", count.get()));
        return Exit.OK;
    }

    private @Nullable Wanted wanted() {
        try {
            return Wanted.of(since, Instant.now());
        } catch (InvalidPathException neither) {
            return null;
        }
    }
}
