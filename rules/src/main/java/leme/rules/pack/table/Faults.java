package leme.rules.pack.table;

import java.util.ArrayList;
import java.util.List;
import leme.rules.fact.Texts;
import leme.rules.file.FileProblem;

/** What is wrong with a sheet, cell by cell. */
final class Faults {

    private final String path;
    private final List<FileProblem> problems = new ArrayList<>();

    Faults(String path) {
        this.path = path;
    }

    void at(int row, int column, Texts message, Texts remedy) {
        problems.add(new FileProblem(path, row, Sheet.name(row, column), message, remedy));
    }

    void at(int row, Texts message, Texts remedy) {
        problems.add(new FileProblem(path, row, "", message, remedy));
    }

    boolean any() {
        return !problems.isEmpty();
    }

    List<FileProblem> problems() {
        return List.copyOf(problems);
    }
}
