package leme.rules.lint;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import leme.rules.catalogue.Catalogue;
import leme.rules.catalogue.Trial;
import leme.rules.catalogue.Trial.Phase;
import leme.rules.fact.Texts;
import leme.rules.file.YamlFile;
import leme.rules.lint.Finding.Check;
import leme.rules.lint.Finding.Severity;

/** Experiments whose last day has passed: they deal nobody any more, and whoever reads the file may think they do. */
public final class ExperimentEnds {

    private static final Texts REMEDY = new Texts(
            "Leia o relatório e apague o experimento, ou dê-lhe outro `until`",
            "Read its report and remove the experiment, or give it another `until`");

    private ExperimentEnds() {}

    /**
     * Those that are over.
     *
     * @param file that declares them
     * @param day to judge by
     */
    public static List<Finding> of(Catalogue catalogue, YamlFile file, LocalDate day) {
        return catalogue.trials().stream()
                .filter(trial -> trial.phase(day) == Phase.OVER)
                .map(trial -> over(trial, file))
                .toList();
    }

    private static Finding over(Trial trial, YamlFile file) {
        return new Finding(
                Check.EXPIRED,
                Severity.WARNING,
                file.path(),
                line(trial, file),
                "",
                new Texts(
                        "o experimento `" + trial.name() + "` acabou em `" + trial.until() + "`",
                        "the experiment `" + trial.name() + "` ended on `" + trial.until() + "`"),
                REMEDY);
    }

    private static int line(Trial trial, YamlFile file) {
        Pattern begins = Pattern.compile(
                "\\s*(- )?\\s*experiment:\\s*[\"']?" + Pattern.quote(trial.name()) + "[\"']?\\s*(#.*)?");
        List<String> lines = file.text().lines().toList();
        return IntStream.range(0, lines.size())
                .filter(index -> begins.matcher(lines.get(index)).matches())
                .map(index -> index + 1)
                .findFirst()
                .orElse(0);
    }
}
