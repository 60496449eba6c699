package leme.cli.preview;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Iterator;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import leme.cli.Exit;
import leme.cli.Failure;
import leme.cli.Home;
import leme.cli.Json;
import leme.cli.Output;
import leme.cli.Words;
import leme.engine.Bundle;
import leme.engine.experiment.Experiment;
import leme.engine.preview.Occasion;
import leme.engine.preview.PreviewReport;
import leme.models.Shipped;
import leme.rules.shipped.RulesFolder;
import leme.service.bundle.Assembly;
import leme.service.decision.Export;
import leme.service.record.Exports.Purpose;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code leme rules preview}: decides recorded situations again under other rules, and says what would have changed. */
@Command(name = "preview")
public final class Preview implements Callable<Integer> {

    private Words words = Words.here();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--against", required = true, paramLabel = "PAST")
    private String against = "";

    @Option(names = "--rules", paramLabel = "DIR")
    private @Nullable Path rules;

    @Option(names = "--before", paramLabel = "DIR")
    private @Nullable Path former;

    @Mixin
    private Past past = new Past();

    @Option(names = "--strict")
    private boolean strict;

    @Option(names = "--output", defaultValue = "TEXT", paramLabel = "FORMAT")
    private Output output = Output.TEXT;

    @Option(
            names = {"--lang", "--language"},
            paramLabel = "LANG")
    private @Nullable String language;

    @Override
    public Integer call() {
        words = language == null ? words : Words.of(Locale.forLanguageTag(language));
        var report = preview();
        var out = spec.commandLine().getOut();
        switch (output) {
            case TEXT -> new PreviewText(words, report).print(out);
            case JSON -> out.println(Json.document(report));
        }
        return strict && !report.risks().isEmpty() ? Exit.FAILED : Exit.OK;
    }

    private PreviewReport preview() {
        try (var lines = past.lines(Wanted.of(against, Instant.now()), Purpose.PREVIEW, words)) {
            say(words.say("preview.compiling"));
            var before = bundle(former == null ? leme.rules.shipped.Shipped.folder() : read(former));
            var after = bundle(read(wanted()));
            return new leme.engine.preview.Preview(before, after)
                    .of(occasions(lines.iterator()), done -> say(words.say("preview.progress", done)));
        } catch (UncheckedIOException broken) {
            throw new Failure(words.say("preview.broken"), words.say("service.maybe-log"), broken);
        }
    }

    private Path wanted() {
        var chosen = rules != null ? rules : Home.folder("rules");
        return chosen == null ? Path.of("rules") : chosen;
    }

    private RulesFolder read(Path folder) {
        if (!Files.isDirectory(folder.resolve("policies"))) {
            throw new Failure(words.say("rules.no-folder", folder), words.say("rules.maybe-folder"));
        }
        try {
            return RulesFolder.at(folder);
        } catch (IOException unreadable) {
            throw new Failure(words.say("rules.unreadable", folder), words.say("rules.maybe-folder"), unreadable);
        }
    }

    /** Nothing is left to chance: both sides choose the best, so that what differs is the rules' doing. */
    private Bundle bundle(RulesFolder folder) {
        return switch (Assembly.of(folder, Shipped.messageReader(), Shipped.propensities(), Experiment.NONE)) {
            case Assembly.Sound(var bundle) -> bundle;
            case Assembly.Faulty(var problems) -> {
                problems.forEach(problem -> spec.commandLine().getErr().println(problem));
                throw new Failure(words.say("preview.unsound", problems.size()), words.say("preview.maybe-check"));
            }
        };
    }

    private Iterator<Occasion> occasions(Iterator<String> lines) {
        var read = new AtomicLong();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return lines.hasNext();
            }

            @Override
            public Occasion next() {
                return occasion(lines.next(), read.incrementAndGet());
            }
        };
    }

    private Occasion occasion(String line, long number) {
        try {
            return Export.read(line);
        } catch (IllegalArgumentException unreadable) {
            throw new Failure(words.say("preview.bad-line", number), words.say("preview.maybe-against"), unreadable);
        }
    }

    /** Beside the result, so that it can be piped on. */
    private void say(String step) {
        spec.commandLine().getErr().println("leme: " + step);
    }
}
