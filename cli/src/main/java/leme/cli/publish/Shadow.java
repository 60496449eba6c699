package leme.cli.publish;

import java.io.PrintWriter;
import leme.client.ApiException;
import leme.client.PublicationsApi;
import leme.client.model.Publication;
import leme.client.model.ShadowRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code leme rules shadow}: lets a version look on, on a share of decisions. */
@Command(name = "shadow")
public final class Shadow extends Remote<Publication> {

    @Parameters(index = "0", paramLabel = "VERSION")
    private String version = "";

    @Option(names = "--share", paramLabel = "SHARE", defaultValue = "0.1")
    private double share;

    @Option(names = "--note", paramLabel = "TEXT", defaultValue = "")
    private String note = "";

    @Override
    protected Publication ask(PublicationsApi publications) throws ApiException {
        return publications.shadowPublication(
                KIND, version, new ShadowRequest().share(share).note(note));
    }

    @Override
    protected void tell(Publication publication, PrintWriter out) {
        out.println(line(publication));
        out.println("  " + words.say("publish.shadow", publication.getVersion(), share));
    }
}
