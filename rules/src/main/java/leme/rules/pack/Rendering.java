package leme.rules.pack;

import static leme.rules.file.Say.say;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import leme.rules.fact.Texts;
import leme.rules.file.FileProblem;
import leme.rules.file.Loaded;
import leme.rules.pack.sentence.Dictionary;
import leme.rules.pack.sentence.Sentences;
import leme.rules.pack.table.Tables;

/**
 * Turns whatever rules are written in into DRL, line by line: line 12 of the DRL is line or row 12 of the author's file. All
 * that follows, screens, compiler and messages, knows one language and still names the author's own lines.
 */
final class Rendering {

    private final Dictionary dictionary;
    private final Map<String, Tables.Cells> cells = new HashMap<>();

    /** Sentences are looked up in the dictionaries among the sources. */
    Rendering(List<RuleSource> sources) {
        this.dictionary = Dictionary.of(sources.stream()
                .filter(RuleSource::isDictionary)
                .collect(Collectors.toMap(RuleSource::path, RuleSource::text)));
    }

    /** What is wrong with the dictionaries. */
    List<RuleProblem> problems() {
        return dictionary.problems().stream().map(Rendering::problem).toList();
    }

    /** What came of it. */
    sealed interface Rendered {}

    record Drl(RuleSource source) implements Rendered {}

    record Unreadable(List<RuleProblem> problems) implements Rendered {}

    Rendered render(RuleSource source, RuleKind kind) {
        return switch (kind) {
            case DRL -> new Drl(source);
            case TABLE -> table(source);
            case SENTENCES -> sentences(source);
        };
    }

    private Rendered table(RuleSource source) {
        return switch (Tables.read(source.path(), source.text())) {
            case Loaded.Sound<Tables>(var table) -> {
                cells.put(source.path(), table.cells());
                yield new Drl(Prelude.before(source, table.drl()));
            }
            case Loaded.Faulty<Tables>(var faults) -> unreadable(faults);
        };
    }

    private Rendered sentences(RuleSource source) {
        return switch (Sentences.read(source.path(), source.text(), dictionary)) {
            case Loaded.Sound<String>(var drl) -> new Drl(Prelude.before(source, drl));
            case Loaded.Faulty<String>(var faults) ->
                new Unreadable(faults.stream()
                        .map(fault -> new RuleProblem(
                                fault.file(), fault.line(), fault.field(), fault.message(), fault.remedy()))
                        .toList());
        };
    }

    private static Unreadable unreadable(List<FileProblem> faults) {
        return new Unreadable(faults.stream().map(Rendering::problem).toList());
    }

    private static RuleProblem problem(FileProblem fault) {
        Texts message = fault.field().isEmpty() ? fault.message() : say("%s %s", fault.field(), fault.message());
        return new RuleProblem(fault.file(), fault.line(), "", message, fault.remedy());
    }

    /** A problem found in DRL, with the cell of the sheet it sits in if that is a table's. */
    RuleProblem located(RuleProblem problem) {
        return Optional.ofNullable(cells.get(problem.file()))
                .flatMap(table -> table.find(problem.line(), problem.message().en()))
                .map(cell -> new RuleProblem(
                        problem.file(),
                        problem.line(),
                        problem.rule(),
                        say("in %s %s", cell, problem.message()),
                        problem.remedy()))
                .orElse(problem);
    }
}
