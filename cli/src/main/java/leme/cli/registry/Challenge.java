package leme.cli.registry;

import java.io.PrintWriter;
import leme.client.ApiException;
import leme.client.PublicationsApi;
import leme.client.model.ChallengeRequest;
import leme.client.model.Publication;
import leme.client.model.PublicationState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code leme models challenge}: lets a model decide for a share of customers. */
@Command(name = "challenge")
public final class Challenge extends OfVersion {

    @Option(names = "--share", paramLabel = "SHARE", defaultValue = "0.1")
    private double share;

    /** What nobody agreed to yet, whoever asks for this agrees to. */
    @Override
    protected Publication ask(PublicationsApi publications) throws ApiException {
        if (publications.getPublication(kind, version).getState() == PublicationState.CHECKED) {
            progress(line(publications.approvePublication(kind, version, step())));
        }
        return publications.challengePublication(
                kind, version, new ChallengeRequest().share(share).note(note));
    }

    @Override
    protected void tell(Publication publication, PrintWriter out) {
        out.println(line(publication));
        out.println("  " + words.say("registry.challenger", publication.getVersion(), share));
    }
}
