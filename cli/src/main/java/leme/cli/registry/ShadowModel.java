package leme.cli.registry;

import java.io.PrintWriter;
import leme.client.ApiException;
import leme.client.PublicationsApi;
import leme.client.model.Publication;
import leme.client.model.ShadowRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code leme models shadow}: lets a model look on, on a share of decisions. */
@Command(name = "shadow")
public final class ShadowModel extends OfVersion {

    @Option(names = "--share", paramLabel = "SHARE", defaultValue = "0.1")
    private double share;

    @Override
    protected Publication ask(PublicationsApi publications) throws ApiException {
        return publications.shadowPublication(
                kind, version, new ShadowRequest().share(share).note(note));
    }

    @Override
    protected void tell(Publication publication, PrintWriter out) {
        out.println(line(publication));
        out.println("  " + words.say("publish.shadow", publication.getVersion(), share));
    }
}
