package leme.rules.pack;

import static leme.rules.file.Say.say;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import leme.rules.calendar.BrazilianHolidays;
import leme.rules.fact.Holidays;
import leme.rules.fact.Texts;
import leme.rules.file.ContentVersion;
import leme.rules.file.Loaded;
import leme.rules.file.YamlFile;
import leme.rules.norm.Norms;
import leme.rules.pack.Compilation.Compiled;
import leme.rules.pack.Compilation.Rejected;
import leme.rules.why.Premises;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;

/**
 * Makes a pack of sources: render as DRL, parse, screen, build. Each step sees only what the one before found sound, and nothing of the
 * sources runs before all screens have passed.
 */
final class Compiler {

    private static final Holidays HOLIDAYS = BrazilianHolidays.official();
    private static final List<Screen> SCREENS = List.of(new HouseRules(), new Proportions());
    private static final Comparator<RuleProblem> ORDER =
            Comparator.comparing(RuleProblem::file).thenComparing(RuleProblem::line);

    private final List<RuleSource> sources;
    private final Rendering rendering;
    private final List<RuleProblem> problems = new ArrayList<>();
    private final Map<RuleSource, PackageDescr> parsed = new LinkedHashMap<>();
    private final List<RuleDescriptor> rules = new ArrayList<>();
    private final Map<String, ReasonTexts> reasons = new HashMap<>();
    private final Map<String, Premises> premises = new HashMap<>();
    private Norms norms = Norms.shipped();

    Compiler(Collection<RuleSource> sources) {
        this.sources =
                sources.stream().sorted(Comparator.comparing(RuleSource::path)).toList();
        this.rendering = new Rendering(this.sources);
    }

    Compilation compile() {
        parse();
        norms();
        requireRules();
        screen();
        if (problems.isEmpty()) {
            describe();
        }
        return problems.isEmpty() ? build() : rejected();
    }

    /** A pack without a rule permits everything: a folder that was moved away must not open the gates. */
    private void requireRules() {
        boolean governs =
                parsed.values().stream().anyMatch(tree -> !tree.getRules().isEmpty());
        if (!governs && problems.isEmpty()) {
            problems.add(new RuleProblem(
                    "policies",
                    0,
                    "",
                    say("holds no rule: without one everything would be permitted"),
                    say("Put the policies back, or name the folder that holds them")));
        }
    }

    private void parse() {
        problems.addAll(rendering.problems());
        for (RuleSource source : sources) {
            source.kind().ifPresent(kind -> parse(source, kind));
            if (source.isReasons()) {
                switch (ReasonReader.read(source)) {
                    case ReasonReader.Read(var texts) -> addReasons(source, texts);
                    case ReasonReader.Unreadable(var faults) -> problems.addAll(faults);
                }
            }
        }
    }

    private void parse(RuleSource source, RuleKind kind) {
        switch (rendering.render(source, kind)) {
            case Rendering.Unreadable(var faults) -> problems.addAll(faults);
            case Rendering.Drl(var drl) -> {
                switch (RuleParser.parse(drl)) {
                    case RuleParser.Parsed(var tree) -> parsed.put(drl, tree);
                    case RuleParser.Unreadable(var faults) -> problems.addAll(faults);
                }
            }
        }
    }

    /** The pack's own, else the shipped ones. Every norm that a rule names must be among them, in the unit it asks for. */
    private void norms() {
        sources.stream().filter(RuleSource::isNorms).forEach(source -> {
            switch (Norms.load(new YamlFile(source.path(), source.text()))) {
                case Loaded.Sound<Norms>(var own) -> norms = own;
                case Loaded.Faulty<Norms>(var faults) ->
                    faults.forEach(fault -> problems.add(new RuleProblem(
                            fault.file(),
                            fault.line(),
                            "",
                            fault.field().isEmpty() ? fault.message() : say("%s %s", fault.field(), fault.message()),
                            fault.remedy())));
            }
        });
        parsed.keySet().forEach(source -> problems.addAll(NormCheck.of(source, norms)));
    }

    private void addReasons(RuleSource source, Map<String, ReasonTexts> texts) {
        texts.forEach((code, text) -> {
            if (reasons.putIfAbsent(code, text) != null) {
                problems.add(new RuleProblem(
                        source.path(),
                        0,
                        "",
                        say("explains `%s` again", code),
                        say("Explain each reason in one policy")));
            }
        });
    }

    private void screen() {
        for (Screen screen : SCREENS) {
            parsed.forEach((source, tree) -> problems.addAll(screen.examine(source, tree)));
        }
    }

    private void describe() {
        Map<String, RuleDescriptor> byName = new HashMap<>();
        parsed.forEach((source, tree) -> tree.getRules().forEach(rule -> {
            RuleDescriptor descriptor = HeaderCheck.describe(source, rule);
            RuleDescriptor earlier = byName.putIfAbsent(rule.getName(), descriptor);
            if (earlier != null) {
                note(
                        descriptor,
                        say("has the name of a rule in %s", earlier.file()),
                        say("Give each rule its own sentence"));
            }
            if (!reasons.containsKey(descriptor.citation().reason())) {
                note(
                        descriptor,
                        say(
                                "gives `%s`, which has no texts",
                                descriptor.citation().reason()),
                        textsRemedy(source));
            }
            rules.add(descriptor);
            Premises asked = PremiseReader.read(tree, rule);
            premises.put(rule.getName(), asked);
            problems.addAll(ComparedTypes.examine(descriptor, asked));
        }));
    }

    private static Texts textsRemedy(RuleSource source) {
        return say("Explain it in %s/reasons.yaml", source.policy());
    }

    private void note(RuleDescriptor rule, Texts message, Texts remedy) {
        problems.add(new RuleProblem(rule.file(), rule.line(), rule.name(), message, remedy));
    }

    private Compilation build() {
        String version = version();
        Relevance relevance = new Relevance(premises.values(), norms);
        return switch (Builder.build(List.copyOf(parsed.keySet()), rules, norms, relevance)) {
            case Builder.Built(var knowledge) ->
                new Compiled(new RulePack(
                        version,
                        rules,
                        reasons,
                        premises,
                        norms,
                        knowledge,
                        new Briefing(HOLIDAYS, norms, matchesProposals())));
            case Builder.Broken(var faults) -> {
                problems.addAll(faults);
                yield rejected();
            }
        };
    }

    private String version() {
        Map<String, String> texts = new HashMap<>();
        texts.put(Norms.FILE, Norms.shippedText());
        sources.forEach(source -> texts.put(source.path(), source.text()));
        return ContentVersion.of(texts);
    }

    private boolean matchesProposals() {
        return parsed.values().stream()
                .flatMap(tree -> tree.getRules().stream())
                .map(RuleDescr::getLhs)
                .flatMap(lhs -> lhs.getDescrs().stream())
                .anyMatch(condition -> condition instanceof PatternDescr pattern
                        && pattern.getObjectType().endsWith("Proposal"));
    }

    private Compilation rejected() {
        return new Rejected(problems.stream()
                .map(rendering::located)
                .distinct()
                .sorted(ORDER)
                .toList());
    }
}
