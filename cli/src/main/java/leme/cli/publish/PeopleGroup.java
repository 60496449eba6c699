package leme.cli.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Callable;
import leme.cli.Exit;
import leme.cli.Failure;
import leme.cli.Group;
import leme.cli.Words;
import leme.service.web.door.People;
import leme.service.web.door.Role;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code leme people}: who may publish. Writes the file the service reads; whoever can do that needs no token. */
@Command(
        name = "people",
        subcommands = {PeopleGroup.Add.class, PeopleGroup.Show.class, PeopleGroup.Remove.class})
public final class PeopleGroup extends Group {

    /** A command on the file. */
    abstract static class OnFile implements Callable<Integer> {

        protected final Words words = Words.here();

        @Spec
        protected CommandSpec spec = CommandSpec.create();

        @Option(names = "--data", paramLabel = "DIR", defaultValue = "${env:LEME_DATA:-./data}")
        private Path data = Path.of("");

        @Option(names = "--file", paramLabel = "FILE", defaultValue = "${env:LEME_PUBLICATION_PEOPLE}")
        private @Nullable Path given;

        protected final Path file() {
            return given == null ? data.resolve("people.yaml") : given;
        }

        abstract void work(People people) throws IOException;

        @Override
        public Integer call() {
            try {
                work(People.read(file()));
                return Exit.OK;
            } catch (IOException | IllegalArgumentException unfit) {
                throw new Failure(String.valueOf(unfit.getMessage()), words.say("people.maybe-file", file()), unfit);
            }
        }
    }

    /** {@code leme people add}: prints a token, once. */
    @Command(name = "add")
    static final class Add extends OnFile {

        @Parameters(index = "0", paramLabel = "NAME")
        private String name = "";

        @Option(names = "--role", paramLabel = "ROLE", required = true)
        private List<Role> roles = List.of();

        @Override
        void work(People people) throws IOException {
            var token = People.newToken();
            people.with(name, EnumSet.copyOf(roles), token).write(file());
            spec.commandLine().getOut().println(token);
            spec.commandLine().getErr().println(words.say("people.added", name, roles, file()));
        }
    }

    /** {@code leme people list}. */
    @Command(name = "list")
    static final class Show extends OnFile {

        @Override
        void work(People people) {
            people.entries()
                    .forEach(person ->
                            spec.commandLine().getOut().println(person.name() + "  " + EnumSet.copyOf(person.roles())));
        }
    }

    /** {@code leme people remove}: their token opens nothing from now on. */
    @Command(name = "remove")
    static final class Remove extends OnFile {

        @Parameters(index = "0", paramLabel = "NAME")
        private String name = "";

        @Override
        void work(People people) throws IOException {
            people.without(name).write(file());
        }
    }
}
