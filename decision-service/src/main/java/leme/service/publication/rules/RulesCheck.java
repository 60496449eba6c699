package leme.service.publication.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import leme.engine.Bundle;
import leme.rules.catalogue.Catalogue;
import leme.rules.fact.Texts;
import leme.rules.file.Loaded;
import leme.rules.lint.Lint;
import leme.rules.pack.Compilation;
import leme.rules.pack.RulePack;
import leme.rules.routing.Routing;
import leme.rules.scenario.Outcome;
import leme.rules.scenario.Scenario;
import leme.rules.scenario.Scenarios;
import leme.rules.shipped.RulesFolder;
import leme.service.bundle.Assembly;
import leme.service.publication.Finding;
import leme.service.publication.Progress;
import leme.service.publication.Report;
import org.jspecify.annotations.Nullable;

/** Puts a pack to the test: every file is read, the rules are compiled, the bundle decides, every scenario holds. */
final class RulesCheck {

    private final RulesFolder folder;
    private final Bundle current;
    private final LocalDate day;
    private final Progress progress;
    private final Map<String, Integer> counts = new TreeMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private String revision = "";

    RulesCheck(RulesFolder folder, Bundle current, LocalDate day, Progress progress) {
        this.folder = folder;
        this.current = current;
        this.day = day;
        this.progress = progress;
    }

    Report report() {
        progress.at("read", 0, 1);
        var catalogue = loaded(folder.catalogue());
        var routing = loaded(folder.routing());
        var retention = loaded(folder.retention());
        progress.at("compile", 0, 1);
        switch (folder.rulePack()) {
            case Compilation.Compiled(var pack) -> {
                govern(pack, catalogue, routing);
                if (findings.isEmpty() && catalogue != null && routing != null && retention != null) {
                    rehearse(Assembly.of(pack, catalogue, routing, retention, current));
                }
            }
            case Compilation.Rejected(var problems) -> problems.forEach(problem -> findings.add(Finding.of(problem)));
        }
        return new Report(findings.isEmpty(), revision, counts, findings);
    }

    private <T> @Nullable T loaded(Loaded<T> loaded) {
        return switch (loaded) {
            case Loaded.Sound<T>(var value) -> value;
            case Loaded.Faulty<T>(var problems) -> {
                problems.forEach(problem -> findings.add(Finding.of(problem)));
                yield null;
            }
        };
    }

    private void govern(RulePack pack, @Nullable Catalogue catalogue, @Nullable Routing routing) {
        counts.put("rules", pack.rules().size());
        progress.at("lint", 0, 1);
        lint(pack, catalogue, routing);
        if (catalogue == null) {
            return;
        }
        counts.put("actions", catalogue.actions().size());
        var scenarios = loaded(Scenarios.read(folder.scenarios(), catalogue));
        if (scenarios != null) {
            counts.put("scenarios", scenarios.size());
            play(pack, scenarios);
        }
    }

    /** What is only worth a look is counted; what is wrong is found. */
    private void lint(RulePack pack, @Nullable Catalogue catalogue, @Nullable Routing routing) {
        var found = new ArrayList<>(Lint.of(pack, folder.policies(), catalogue, routing, day));
        if (catalogue != null) {
            found.addAll(folder.experimentEnds(catalogue, day));
        }
        if (catalogue != null && routing != null) {
            found.addAll(folder.intentNames(catalogue, routing, current.reader().intents()));
            found.addAll(folder.waysOut(catalogue, routing));
        }
        found.forEach(this::note);
    }

    private void note(leme.rules.lint.Finding found) {
        if (found.severity() == leme.rules.lint.Finding.Severity.ERROR) {
            findings.add(new Finding(
                    RulesFolder.isBesidePolicies(found.file()) ? found.file() : "policies/" + found.file(),
                    found.line(),
                    found.rule(),
                    found.message(),
                    found.remedy()));
        } else {
            counts.merge("warnings", 1, Integer::sum);
        }
    }

    private void play(RulePack pack, List<Scenario> scenarios) {
        Set<String> spoken = new HashSet<>();
        for (int i = 0; i < scenarios.size(); i++) {
            progress.at("scenarios", i, scenarios.size());
            var outcome = Scenarios.play(scenarios.get(i), pack);
            spoken.addAll(outcome.spoken());
            failures(outcome);
        }
        pack.rules().stream()
                .filter(rule -> !spoken.contains(rule.name()))
                .forEach(rule -> findings.add(new Finding(
                        "policies/" + rule.file(),
                        rule.line(),
                        rule.name(),
                        new Texts("não diz nada em nenhum cenário", "says nothing in any scenario"),
                        new Texts(
                                "Conte uma história em que ela fale, em `policies/" + rule.policy() + "/scenarios`",
                                "Tell a story in which it speaks, below `policies/" + rule.policy() + "/scenarios`"))));
    }

    private void failures(Outcome outcome) {
        var scenario = outcome.scenario();
        for (var failure : outcome.failures()) {
            findings.add(new Finding(
                    scenario.file(),
                    scenario.line(),
                    scenario.story(),
                    failure,
                    new Texts("Corrija a regra ou a expectativa", "Mend the rule or the expectation")));
        }
    }

    private void rehearse(Assembly assembly) {
        switch (assembly) {
            case Assembly.Sound(var bundle) -> revision = bundle.revision();
            case Assembly.Faulty(var problems) ->
                problems.forEach(problem -> findings.add(Finding.whole(
                        new Texts(problem, problem),
                        new Texts("Corrija as regras que ele cita", "Mend the rules it names"))));
        }
    }
}
