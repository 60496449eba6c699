package leme.rules.pack;

import static leme.rules.file.Say.say;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import leme.rules.file.Entry;
import leme.rules.file.FileProblem;
import leme.rules.file.Loaded;
import leme.rules.file.YamlFile;

/** Reads the texts of a policy's reasons. */
final class ReasonReader {

    private ReasonReader() {}

    /** What came of it. */
    sealed interface Reading {}

    record Read(Map<String, ReasonTexts> texts) implements Reading {}

    record Unreadable(List<RuleProblem> problems) implements Reading {}

    static Reading read(RuleSource source) {
        return switch (new YamlFile(source.path(), source.text()).load(ReasonReader::texts)) {
            case Loaded.Sound<Map<String, ReasonTexts>>(var texts) -> new Read(texts);
            case Loaded.Faulty<Map<String, ReasonTexts>>(var problems) ->
                new Unreadable(problems.stream().map(ReasonReader::problem).toList());
        };
    }

    private static Map<String, ReasonTexts> texts(Entry root) {
        Map<String, ReasonTexts> texts = new LinkedHashMap<>();
        for (String code : root.keys()) {
            Entry entry = root.field(code);
            entry.only("customer", "auditor");
            texts.put(
                    code,
                    new ReasonTexts(
                            entry.field("customer").bilingual(),
                            entry.field("auditor").bilingual()));
        }
        return texts;
    }

    private static RuleProblem problem(FileProblem problem) {
        return new RuleProblem(
                problem.file(),
                problem.line(),
                "",
                say("`%s` %s", problem.field(), problem.message()),
                problem.remedy());
    }
}
