package leme.cli.models;

import java.io.PrintWriter;
import leme.cli.Words;
import leme.models.training.Progress;

/** Says how far a training has come: at most some twenty lines, however many steps there are. */
final class Progressing implements Progress {

    private static final int LINES = 20;

    private final PrintWriter err;
    private final Words words;

    Progressing(PrintWriter err, Words words) {
        this.err = err;
        this.words = words;
    }

    @Override
    public void step(String what, int done, int of) {
        int every = Math.max(1, of / LINES);
        if (done % every == 0 || done == of) {
            err.println("leme: " + words.sayOr("progress." + what.replace(' ', '-'), what) + " " + done + "/" + of);
        }
    }
}
