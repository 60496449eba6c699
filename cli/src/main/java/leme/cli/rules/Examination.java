package leme.cli.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import leme.cli.Words;
import leme.rules.catalogue.Catalogue;
import leme.rules.file.Loaded;
import leme.rules.pack.Compilation;
import leme.rules.pack.RulePack;
import leme.rules.scenario.Outcome;
import leme.rules.scenario.Scenario;
import leme.rules.scenario.Scenarios;
import leme.rules.shipped.RulesFolder;
import org.jspecify.annotations.Nullable;

/**
 * What was found in a folder of rules.
 *
 * @param sound whether nothing is wrong
 * @param version of the rule pack; null when it does not compile
 * @param counts of what was read: policies, rules, actions, intents, scenarios; what could not be read is not counted
 * @param findings all that is wrong, at once
 */
record Examination(boolean sound, @Nullable String version, Map<String, Integer> counts, List<Finding> findings) {

    Examination {
        findings = List.copyOf(findings);
    }

    /** Loads and compiles everything, and plays the scenarios if there is something to play them against. */
    static Examination of(RulesFolder folder, Words words) {
        return new Examiner(folder, words).examine();
    }

    /** Goes through a folder and takes notes. */
    private static final class Examiner {

        private final RulesFolder folder;
        private final Words words;
        private final Map<String, Integer> counts = new TreeMap<>();
        private final List<Finding> findings = new ArrayList<>();
        private @Nullable String version;

        Examiner(RulesFolder folder, Words words) {
            this.folder = folder;
            this.words = words;
        }

        Examination examine() {
            var catalogue = load(folder.catalogue());
            var routing = load(folder.routing());
            load(folder.retention());
            if (catalogue != null) {
                counts.put("actions", catalogue.actions().size());
            }
            if (routing != null) {
                counts.put("intents", routing.intents().size());
            }
            switch (folder.rulePack()) {
                case Compilation.Compiled(var pack) -> govern(pack, catalogue);
                case Compilation.Rejected(var problems) ->
                    problems.forEach(problem -> findings.add(Finding.of(problem)));
            }
            return new Examination(findings.isEmpty(), version, counts, findings);
        }

        private <T> @Nullable T load(Loaded<T> loaded) {
            return switch (loaded) {
                case Loaded.Sound<T>(var value) -> value;
                case Loaded.Faulty<T>(var problems) -> {
                    problems.forEach(problem -> findings.add(Finding.of(problem)));
                    yield null;
                }
            };
        }

        private void govern(RulePack compiled, @Nullable Catalogue catalogue) {
            try (var pack = compiled) {
                version = pack.version();
                counts.put("rules", pack.rules().size());
                counts.put("policies", (int) pack.rules().stream()
                        .map(rule -> rule.policy())
                        .distinct()
                        .count());
                if (catalogue != null) {
                    var scenarios = load(Scenarios.read(folder.scenarios(), catalogue));
                    if (scenarios != null) {
                        play(scenarios, pack);
                    }
                }
            }
        }

        private void play(List<Scenario> scenarios, RulePack pack) {
            counts.put("scenarios", scenarios.size());
            var outcomes = scenarios.stream()
                    .map(scenario -> Scenarios.play(scenario, pack))
                    .toList();
            outcomes.forEach(this::failures);
            pack.rules().forEach(rule -> {
                long spoken = outcomes.stream()
                        .filter(outcome -> outcome.spoken().contains(rule.name()))
                        .count();
                if (spoken == 0) {
                    var remedy = words.say("rules.maybe-scenario", "policies/" + rule.policy() + "/scenarios");
                    findings.add(Finding.about(rule, words.say("rules.never-fires"), remedy));
                } else if (spoken == outcomes.size()) {
                    findings.add(
                            Finding.about(rule, words.say("rules.always-fires"), words.say("rules.maybe-abstains")));
                }
            });
        }

        private void failures(Outcome outcome) {
            for (var failure : outcome.failures()) {
                findings.add(Finding.about(outcome, failure, words.say("rules.maybe-either")));
            }
        }
    }
}
