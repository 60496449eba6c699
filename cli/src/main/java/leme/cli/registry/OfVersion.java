package leme.cli.registry;

import java.io.PrintWriter;
import leme.client.model.Publication;
import leme.client.model.PublicationStep;
import picocli.CommandLine.Parameters;

/** A step in the life of a version of a model. */
abstract class OfVersion extends OfKind<Publication> {

    @Parameters(index = "1", paramLabel = "VERSION")
    protected String version = "";

    protected final PublicationStep step() {
        return new PublicationStep().note(note);
    }

    @Override
    protected void tell(Publication publication, PrintWriter out) {
        out.println(line(publication));
        if (publication.getEffectiveAt() != null) {
            out.println("  " + words.say("publish.effective", publication.getEffectiveAt()));
        }
    }
}
