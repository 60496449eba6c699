package leme.cli.rules;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import leme.cli.Exit;
import leme.cli.Failure;
import leme.cli.Home;
import leme.cli.Json;
import leme.cli.Output;
import leme.cli.Words;
import leme.rules.pack.sentence.Sentence;
import leme.rules.pack.sentence.Sentence.Section;
import leme.rules.shipped.RulesFolder;
import leme.rules.shipped.Shipped;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code leme rules sentences}: the sentences that rules may be written in, and what each becomes. */
@Command(name = "sentences")
final class Phrasebook implements Callable<Integer> {

    private final Words words = Words.here();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "0..*", paramLabel = "WORD")
    private List<String> wanted = List.of();

    @Option(names = "--rules", paramLabel = "DIR")
    private @Nullable Path folder;

    @Option(names = "--output", defaultValue = "TEXT", paramLabel = "FORMAT")
    private Output output = Output.TEXT;

    /** What is told of a sentence. */
    record Told(Section section, String sentence, String drl, String file) {}

    @Override
    public Integer call() {
        var found = folder().dictionary().sentences().stream()
                .filter(sentence ->
                        wanted.stream().allMatch(word -> plain(sentence.text()).contains(plain(word))))
                .map(Phrasebook::told)
                .toList();
        var out = spec.commandLine().getOut();
        switch (output) {
            case TEXT -> tell(found, out);
            case JSON -> out.println(Json.document(found));
        }
        return found.isEmpty() ? Exit.FAILED : Exit.OK;
    }

    private RulesFolder folder() {
        var chosen = folder != null ? folder : Home.folder("rules");
        try {
            return chosen == null ? Shipped.folder() : RulesFolder.at(chosen);
        } catch (IOException unreadable) {
            throw new Failure(words.say("rules.unreadable", chosen), words.say("rules.maybe-folder"), unreadable);
        }
    }

    private void tell(List<Told> found, PrintWriter out) {
        for (var section : Section.values()) {
            var told = found.stream().filter(each -> each.section() == section).toList();
            if (!told.isEmpty()) {
                out.println(words.say("rules.sentences." + section));
                told.forEach(each -> {
                    out.println("  " + each.sentence());
                    out.println("      " + each.drl());
                });
            }
        }
        out.println(words.say("rules.sentences", found.size()));
    }

    private static Told told(Sentence sentence) {
        return new Told(sentence.section(), sentence.text(), sentence.drl(), sentence.file());
    }

    /** Accents are no obstacle to finding. */
    private static String plain(String text) {
        return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
    }
}
