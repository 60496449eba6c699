package leme.rules.file;

import java.util.ArrayList;
import java.util.List;

/** The problems found in one file so far. */
final class Notes {

    private final String file;
    private final List<FileProblem> problems = new ArrayList<>();

    Notes(String file) {
        this.file = file;
    }

    void add(int line, String field, String message, String remedy) {
        problems.add(new FileProblem(file, line, field, message, remedy));
    }

    List<FileProblem> problems() {
        return problems;
    }
}
