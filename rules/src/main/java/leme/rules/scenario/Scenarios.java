package leme.rules.scenario;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import leme.rules.Governance;
import leme.rules.catalogue.Catalogue;
import leme.rules.file.FileProblem;
import leme.rules.file.Loaded;
import leme.rules.file.YamlFile;
import leme.rules.verdict.Verdict;

/** Reads scenarios and plays them against a governance. */
public final class Scenarios {

    private Scenarios() {}

    /** Reads files of scenarios; every fault of every file is told at once. */
    public static Loaded<List<Scenario>> read(Collection<YamlFile> files, Catalogue catalogue) {
        List<Scenario> scenarios = new ArrayList<>();
        List<FileProblem> problems = new ArrayList<>();
        for (YamlFile file : files) {
            switch (file.load(new ScenarioReader(file.path(), catalogue)::read)) {
                case Loaded.Sound<List<Scenario>>(var read) -> scenarios.addAll(read);
                case Loaded.Faulty<List<Scenario>>(var faults) -> problems.addAll(faults);
            }
        }
        return problems.isEmpty() ? new Loaded.Sound<>(scenarios) : new Loaded.Faulty<>(problems);
    }

    /** Plays a scenario. */
    public static Outcome play(Scenario scenario, Governance governance) {
        List<Verdict> verdicts = governance.govern(scenario.given());
        Set<String> spoken =
                verdicts.stream().map(verdict -> verdict.citation().rule()).collect(Collectors.toSet());
        return new Outcome(scenario, new Play(scenario, verdicts).failures(), spoken);
    }
}
