package leme.service.publication;

import leme.rules.fact.Texts;
import leme.rules.file.FileProblem;
import leme.rules.norm.Norms;
import leme.rules.pack.RuleProblem;

/**
 * Something in a submission that is not sound.
 *
 * @param file below its folder; "" when it is not about one
 * @param line counted from 1; 0 when the fault is not in one place
 * @param where in the file: a rule, a field or a story; "" for the whole
 * @param message what is wrong, the offending thing in backticks; what the rule engine or Java say of it is quoted as it is
 * @param remedy what to do about it
 */
public record Finding(String file, int line, String where, Texts message, Texts remedy) {

    /** One that is said in one language only. */
    public Finding(String file, int line, String where, String message, String remedy) {
        this(file, line, where, new Texts(message, message), new Texts(remedy, remedy));
    }

    public static Finding of(RuleProblem problem) {
        var file = problem.file().equals(Norms.FILE) ? Norms.FILE : "policies/" + problem.file();
        return new Finding(file, problem.line(), problem.rule(), problem.message(), problem.remedy());
    }

    public static Finding of(FileProblem problem) {
        return new Finding(problem.file(), problem.line(), problem.field(), problem.message(), problem.remedy());
    }

    /** About the whole of it. */
    public static Finding whole(Texts message, Texts remedy) {
        return new Finding("", 0, "", message, remedy);
    }

    /** About the whole of it, said in one language only. */
    public static Finding whole(String message, String remedy) {
        return new Finding("", 0, "", message, remedy);
    }

    @Override
    public String toString() {
        return file + ":" + line + ": " + (where.isEmpty() ? "" : "`" + where + "` ") + message.en() + ". "
                + remedy.en() + ".";
    }
}
