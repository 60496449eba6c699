package leme.cli.registry;

import java.io.PrintWriter;
import leme.cli.publish.Remote;
import leme.client.ApiException;
import leme.client.PublicationsApi;
import leme.client.model.PublicationEvents;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code leme models history}: who did what with models of a kind, and when. */
@Command(name = "history")
public final class ModelHistory extends Remote<PublicationEvents> {

    @Parameters(index = "0", paramLabel = "KIND")
    private String kind = "";

    @Override
    protected PublicationEvents ask(PublicationsApi publications) throws ApiException {
        return publications.listPublicationEvents(kind);
    }

    @Override
    protected void tell(PublicationEvents events, PrintWriter out) {
        events.getEvents()
                .forEach(
                        event -> out.println(event.getNumber() + "  " + event.getAt() + "  " + event.getVersion() + "  "
                                + event.getEvent() + "  " + event.getActor()
                                + (event.getOver() == null ? "" : "  ⇐ " + event.getOver())
                                + (event.getNote().isEmpty() ? "" : "  " + event.getNote())));
    }
}
