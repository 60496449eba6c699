package leme.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/** Runs commands as a shell would, and keeps what they print. */
public final class Shell {

    private Shell() {}

    /** What came of a command. */
    public record Ran(int exit, String out, String err) {}

    public static Ran run(String... args) {
        var out = new StringWriter();
        var err = new StringWriter();
        int exit = Leme.line(new PrintWriter(out, true), new PrintWriter(err, true))
                .execute(args);
        return new Ran(exit, out.toString(), err.toString());
    }
}
