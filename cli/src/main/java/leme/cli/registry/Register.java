package leme.cli.registry;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import leme.cli.Exit;
import leme.cli.Failure;
import leme.cli.publish.Remote;
import leme.client.ApiException;
import leme.client.PublicationsApi;
import leme.client.model.Publication;
import leme.client.model.PublicationState;
import leme.models.artefact.ModelFile;
import leme.models.artefact.RefusedModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code leme models register}: brings a signed model, and has it checked. The file says what it models. */
@Command(name = "register")
public final class Register extends Remote<Publication> {

    private static final int WAIT_SECONDS = 1;
    /** Bytes that are sent before anybody wonders. */
    private static final int SOON_SENT = 8 << 20;

    @Parameters(index = "0", paramLabel = "FILE")
    private Path file = Path.of("");

    @Option(names = "--note", paramLabel = "TEXT", defaultValue = "")
    private String note = "";

    @Override
    protected Publication ask(PublicationsApi publications) throws ApiException {
        byte[] bytes = bytes();
        var kind = kind(bytes);
        progress(words.say("registry.sending", kind, bytes.length));
        var registered = new Upload(client(), tenths -> sent(bytes.length, tenths)).of(kind, bytes, note);
        boolean open =
                registered.getState() == PublicationState.DRAFT || registered.getState() == PublicationState.FAILED;
        return open ? checked(publications, kind, registered.getVersion()) : registered;
    }

    private void sent(int bytes, int tenths) {
        if (bytes > SOON_SENT) {
            progress(words.say("registry.sent", tenths * 10));
        }
    }

    /** Asks again until it is done: a proxy may not wait as long as a check takes. */
    private Publication checked(PublicationsApi publications, String kind, String version) throws ApiException {
        var publication = publications.checkPublication(kind, version, WAIT_SECONDS);
        while (publication.getChecking() != null) {
            var checking = publication.getChecking();
            progress(words.say("publish.checking", checking.getStep(), checking.getDone(), checking.getTotal()));
            publication = publications.checkPublication(kind, version, WAIT_SECONDS);
        }
        return publication;
    }

    private byte[] bytes() {
        try {
            return ModelFile.load(file);
        } catch (IOException unreadable) {
            throw new Failure(words.say("models.no-file", file), words.say("models.maybe-path"), unreadable);
        } catch (RefusedModel refused) {
            throw unfit(refused);
        }
    }

    private String kind(byte[] bytes) {
        try {
            return ModelFile.read(file.toString(), bytes).header().kind();
        } catch (RefusedModel refused) {
            throw unfit(refused);
        }
    }

    private Failure unfit(RefusedModel refused) {
        var refusal = refused.refusal();
        var name = words.sayOr(
                "refusal." + refusal.reason().code(), refusal.reason().code());
        return new Failure(
                words.say("models.refused", name, refusal.wrong(words.locale())),
                words.say("models.maybe", refusal.remedy(words.locale())),
                refused);
    }

    @Override
    protected void tell(Publication publication, PrintWriter out) {
        out.println(publication.getKind() + "  " + line(publication));
        out.println("  "
                + words.say(
                        publication.getState() == PublicationState.FAILED ? "registry.see-report" : "registry.next",
                        publication.getKind(),
                        publication.getVersion()));
    }

    @Override
    protected int exit(Publication publication) {
        return publication.getState() == PublicationState.FAILED ? Exit.FAILED : Exit.OK;
    }
}
