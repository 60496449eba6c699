package leme.cli.publish;

import java.io.PrintWriter;
import leme.client.ApiException;
import leme.client.PublicationsApi;
import leme.client.model.Publication;
import leme.client.model.RollbackRequest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code leme rules rollback}: back to the version before, or to a named one. */
@Command(name = "rollback")
public final class Rollback extends Remote<Publication> {

    @Parameters(index = "0", arity = "0..1", paramLabel = "VERSION")
    private @Nullable String version;

    @Option(names = "--note", paramLabel = "TEXT", defaultValue = "")
    private String note = "";

    @Override
    protected Publication ask(PublicationsApi publications) throws ApiException {
        return publications.rollbackPublication(
                KIND, new RollbackRequest().version(version).note(note));
    }

    @Override
    protected void tell(Publication publication, PrintWriter out) {
        out.println(line(publication));
        if (publication.getEffectiveAt() != null) {
            out.println("  " + words.say("publish.effective", publication.getEffectiveAt()));
        }
    }
}
