package leme.cli.registry;

import java.io.PrintWriter;
import leme.client.ApiException;
import leme.client.PublicationsApi;
import leme.client.model.Publication;
import leme.client.model.RollbackRequest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code leme models rollback}: back to the model before, or to a named one. */
@Command(name = "rollback")
public final class RollBack extends OfKind<Publication> {

    @Parameters(index = "1", arity = "0..1", paramLabel = "VERSION")
    private @Nullable String version;

    @Override
    protected Publication ask(PublicationsApi publications) throws ApiException {
        return publications.rollbackPublication(
                kind, new RollbackRequest().version(version).note(note));
    }

    @Override
    protected void tell(Publication publication, PrintWriter out) {
        out.println(line(publication));
        if (publication.getEffectiveAt() != null) {
            out.println("  " + words.say("publish.effective", publication.getEffectiveAt()));
        }
    }
}
