package leme.rules.file;

import java.util.ArrayList;
import java.util.List;
import leme.rules.fact.Texts;

/** The problems found in one file so far. */
final class Notes {

    private final String file;
    private final List<FileProblem> problems = new ArrayList<>();

    Notes(String file) {
        this.file = file;
    }

    void add(int line, String field, Texts message, Texts remedy) {
        problems.add(new FileProblem(file, line, field, message, remedy));
    }

    List<FileProblem> problems() {
        return problems;
    }
}
