package leme.cli.up;

import java.util.Objects;
import leme.cli.Failure;
import leme.cli.Words;

/** Finds what went wrong at start under what the framework wraps around it. */
final class StartFailure {

    /** Our own failures say what may help in their last sentence. */
    private static final String REMEDY = "(?=Maybe )";

    private StartFailure() {}

    static Failure of(Throwable failed, Words words) {
        var root = failed;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        var message = Objects.requireNonNullElse(root.getMessage(), words.say("failure.unknown"));
        var parts = message.replaceAll("\\s+", " ").split(REMEDY, 2);
        var remedy = parts.length > 1 ? parts[1] : words.say("up.maybe-verbose");
        return new Failure(words.say("up.failed", parts[0].strip()), remedy, failed);
    }
}
