package leme.cli;

import java.io.PrintWriter;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * How the command line says that something went wrong: one line for what, one for what may help, and a stack trace only
 * for those who ask for it.
 *
 * @param verbose whether they asked
 */
record Complaints(BooleanSupplier verbose) implements IParameterExceptionHandler, IExecutionExceptionHandler {

    @Override
    public int handleParseException(ParameterException misunderstood, String[] args) {
        var command = misunderstood.getCommandLine();
        tell(command, misunderstanding(misunderstood), remedy(misunderstood, command), misunderstood);
        return Exit.USAGE;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        var remedy =
                failure instanceof Failure known ? known.remedy() : Words.here().say("failure.maybe");
        tell(command, said(failure), remedy, failure);
        return Exit.FAILED;
    }

    private void tell(CommandLine command, String message, String remedy, Exception failure) {
        PrintWriter err = command.getErr();
        err.println("leme: " + message);
        err.println("  " + remedy);
        if (verbose.getAsBoolean()) {
            failure.printStackTrace(err);
        }
    }

    private static String said(Exception failure) {
        var message =
                Objects.requireNonNullElse(failure.getMessage(), Words.here().say("failure.unknown"));
        return message.lines().findFirst().orElse(message);
    }

    private static String misunderstanding(ParameterException misunderstood) {
        var words = Words.here();
        return switch (misunderstood) {
            case UnmatchedArgumentException unmatched ->
                words.say("usage.unknown", unmatched.getUnmatched().getFirst());
            case MissingParameterException missing -> words.say("usage.missing", names(missing));
            default -> said(misunderstood);
        };
    }

    private static String names(MissingParameterException missing) {
        return missing.getMissing().stream()
                .map(arg -> arg instanceof OptionSpec option ? option.longestName() : arg.paramLabel())
                .collect(Collectors.joining("`, `"));
    }

    private static String remedy(ParameterException misunderstood, CommandLine command) {
        var words = Words.here();
        if (misunderstood instanceof UnmatchedArgumentException unmatched) {
            var meant = unmatched.getSuggestions();
            if (!meant.isEmpty()) {
                return words.say("usage.meant", String.join("`, `", meant));
            }
        }
        return words.say("usage.maybe", command.getCommandSpec().qualifiedName(" "));
    }
}
