package leme.cli.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import leme.cli.Words;
import leme.models.Shipped;
import leme.rules.catalogue.Catalogue;
import leme.rules.file.Loaded;
import leme.rules.lint.Lint;
import leme.rules.norm.Norm;
import leme.rules.pack.Compilation;
import leme.rules.pack.RuleKind;
import leme.rules.pack.RulePack;
import leme.rules.routing.Routing;
import leme.rules.scenario.Coverage;
import leme.rules.scenario.Coverage.Covered;
import leme.rules.scenario.Outcome;
import leme.rules.scenario.Scenario;
import leme.rules.scenario.Scenarios;
import leme.rules.shipped.RulesFolder;
import org.jspecify.annotations.Nullable;

/**
 * What was found in a folder of rules.
 *
 * @param sound whether nothing is wrong; warnings do not count
 * @param version of the rule pack; null when it does not compile
 * @param counts of what was read: policies, rules, actions, intents, scenarios; what could not be read is not counted
 * @param findings all that is wrong, at once
 * @param unchecked names of the norms that rest on a source nobody compared them with
 * @param coverage what the scenarios showed of each rule; null when they could not be played
 */
record Examination(
        boolean sound,
        @Nullable String version,
        Map<String, Integer> counts,
        List<Finding> findings,
        List<String> unchecked,
        @Nullable Coverage coverage) {

    Examination {
        findings = List.copyOf(findings);
        unchecked = List.copyOf(unchecked);
    }

    /**
     * Loads and compiles everything, lints it, and plays the scenarios if there is something to play them against.
     *
     * @param day to judge by what has expired
     * @param progress is told what begins
     */
    static Examination of(RulesFolder folder, LocalDate day, Words words, Consumer<String> progress) {
        return new Examiner(folder, day, words, progress).examine();
    }

    long errors() {
        return findings.stream().filter(Finding::isError).count();
    }

    long warnings() {
        return findings.size() - errors();
    }

    /** The same without coverage, for those who did not ask for it. */
    Examination withoutCoverage() {
        return new Examination(sound, version, counts, findings, unchecked, null);
    }

    /** Goes through a folder and takes notes. */
    private static final class Examiner {

        private final RulesFolder folder;
        private final LocalDate day;
        private final Words words;
        private final Consumer<String> progress;
        private final Map<String, Integer> counts = new TreeMap<>();
        private final List<Finding> findings = new ArrayList<>();
        private final List<String> unchecked = new ArrayList<>();
        private @Nullable String version;
        private @Nullable Coverage coverage;

        Examiner(RulesFolder folder, LocalDate day, Words words, Consumer<String> progress) {
            this.folder = folder;
            this.day = day;
            this.words = words;
            this.progress = progress;
        }

        Examination examine() {
            var catalogue = load(folder.catalogue());
            var routing = load(folder.routing());
            load(folder.retention());
            if (catalogue != null) {
                counts.put("actions", catalogue.actions().size());
                folder.experimentEnds(catalogue, day).forEach(finding -> findings.add(Finding.of(finding, words)));
            }
            if (routing != null) {
                counts.put("intents", routing.intents().size());
            }
            if (catalogue != null && routing != null) {
                folder.intentNames(catalogue, routing, Shipped.messageReader().intents())
                        .forEach(finding -> findings.add(Finding.of(finding, words)));
                folder.waysOut(catalogue, routing).forEach(finding -> findings.add(Finding.of(finding, words)));
            }
            progress.accept(words.say("rules.step.compile", folder.policies().size()));
            switch (folder.rulePack()) {
                case Compilation.Compiled(var pack) -> govern(pack, catalogue, routing);
                case Compilation.Rejected(var problems) ->
                    problems.forEach(problem -> findings.add(Finding.of(problem, words)));
            }
            return new Examination(
                    findings.stream().noneMatch(Finding::isError), version, counts, findings, unchecked, coverage);
        }

        private <T> @Nullable T load(Loaded<T> loaded) {
            return switch (loaded) {
                case Loaded.Sound<T>(var value) -> value;
                case Loaded.Faulty<T>(var problems) -> {
                    problems.forEach(problem -> findings.add(Finding.of(problem, words)));
                    yield null;
                }
            };
        }

        private void govern(RulePack pack, @Nullable Catalogue catalogue, @Nullable Routing routing) {
            version = pack.version();
            pack.norms().all().stream()
                    .filter(Norm::isUnchecked)
                    .map(Norm::name)
                    .forEach(unchecked::add);
            counts.put("rules", pack.rules().size());
            written(pack, RuleKind.TABLE, "rules-in-tables");
            written(pack, RuleKind.SENTENCES, "rules-in-sentences");
            counts.put("policies", (int)
                    pack.rules().stream().map(rule -> rule.policy()).distinct().count());
            progress.accept(words.say("rules.step.lint", pack.rules().size()));
            Lint.of(pack, folder.policies(), catalogue, routing, day)
                    .forEach(finding -> findings.add(Finding.of(finding, words)));
            if (catalogue != null) {
                var scenarios = load(Scenarios.read(folder.scenarios(), catalogue));
                if (scenarios != null) {
                    play(scenarios, pack);
                }
            }
        }

        private void written(RulePack pack, RuleKind kind, String name) {
            counts.put(name, (int)
                    pack.rules().stream().filter(rule -> rule.kind() == kind).count());
        }

        private void play(List<Scenario> scenarios, RulePack pack) {
            counts.put("scenarios", scenarios.size());
            progress.accept(words.say("rules.step.scenarios", scenarios.size()));
            var outcomes = scenarios.stream()
                    .map(scenario -> Scenarios.play(scenario, pack))
                    .toList();
            outcomes.forEach(this::failures);
            coverage = Coverage.of(pack, outcomes);
            coverage.rules().forEach(this::proof);
        }

        private void proof(Covered covered) {
            var rule = covered.rule();
            if (covered.spoke() == 0) {
                var remedy = words.say("rules.maybe-scenario", "policies/" + rule.policy() + "/scenarios");
                findings.add(Finding.about(rule, words.say("rules.never-fires"), remedy));
            } else if (covered.silent() == 0) {
                findings.add(Finding.about(rule, words.say("rules.always-fires"), words.say("rules.maybe-abstains")));
            }
        }

        private void failures(Outcome outcome) {
            for (var failure : outcome.failures()) {
                findings.add(Finding.about(outcome, failure, words));
            }
        }
    }
}
