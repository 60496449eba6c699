package leme.cli.publish;

import java.io.PrintWriter;
import leme.client.model.Publication;
import leme.client.model.PublicationStep;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A step in the life of a version. */
abstract class Step extends Remote<Publication> {

    @Parameters(index = "0", paramLabel = "VERSION")
    protected String version = "";

    @Option(names = "--note", paramLabel = "TEXT", defaultValue = "")
    private String note = "";

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
