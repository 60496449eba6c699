package leme.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import leme.cli.demo.Demo;
import leme.cli.models.Models;
import leme.cli.preview.Decisions;
import leme.cli.publish.PeopleGroup;
import leme.cli.read.Read;
import leme.cli.rules.Rules;
import leme.cli.up.Up;
import leme.cli.why.Explain;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/**
 * The command line of Leme, and its one binary: the service is a command of it.
 *
 * <p>Exit codes: 0 all is well, 1 a check failed or the work could not be done, 2 the command was not understood.
 */
@Command(
        name = "leme",
        resourceBundle = "leme.cli.help",
        versionProvider = Leme.Version.class,
        subcommands = {
            Up.class,
            Demo.class,
            Rules.class,
            Decisions.class,
            Models.class,
            Read.class,
            Explain.class,
            PeopleGroup.class
        })
public final class Leme implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT)
    private boolean help;

    @Option(names = "--version", versionHelp = true)
    private boolean version;

    @Option(names = "--verbose", scope = ScopeType.INHERIT)
    private boolean verbose;

    public static void main(String... args) {
        Locale.setDefault(Words.spoken(Locale.getDefault()));
        System.exit(line(writer(FileDescriptor.out), writer(FileDescriptor.err)).execute(args));
    }

    /** The command line, writing where it is told to. */
    static CommandLine line(PrintWriter out, PrintWriter err) {
        var leme = new Leme();
        var complaints = new Complaints(() -> leme.verbose);
        return new CommandLine(leme)
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true)
                .setAbbreviatedSubcommandsAllowed(true)
                .setExecutionStrategy(Leme::quietly)
                .setParameterExceptionHandler(complaints)
                .setExecutionExceptionHandler(complaints);
    }

    /** The service logs as it likes; other commands only warn, beside their result. To be said before anything logs. */
    private static int quietly(ParseResult parsed) {
        if (parsed.hasSubcommand() && !parsed.subcommand().commandSpec().name().equals("up")) {
            System.setProperty("logback.configurationFile", "leme/cli/quiet.xml");
        }
        return new CommandLine.RunLast().execute(parsed);
    }

    /** UTF-8 whatever the locale says: a customer's ã must survive a bare container. */
    private static PrintWriter writer(FileDescriptor descriptor) {
        return new PrintWriter(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    /** Without a command: what there is. */
    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /** The version that the build wrote into the jar. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            var built = Leme.class.getPackage().getImplementationVersion();
            return new String[] {"leme " + Objects.requireNonNullElse(built, "dev")};
        }
    }
}
