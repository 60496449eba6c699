package leme.cli.publish;

import java.io.PrintWriter;
import leme.client.ApiException;
import leme.client.PublicationsApi;
import leme.client.model.PublicationEvents;
import picocli.CommandLine.Command;

/** {@code leme rules history}: who did what, and when. */
@Command(name = "history")
public final class History extends Remote<PublicationEvents> {

    @Override
    protected PublicationEvents ask(PublicationsApi publications) throws ApiException {
        return publications.listPublicationEvents(KIND);
    }

    @Override
    protected void tell(PublicationEvents events, PrintWriter out) {
        events.getEvents()
                .forEach(event ->
                        out.println(event.getNumber() + "  " + event.getAt() + "  " + event.getVersion() + "  "
                                + event.getEvent() + "  " + event.getActor()
                                + (event.getOver() == null ? "" : "  ⇐ " + event.getOver())
                                + (event.getNote().isEmpty() ? "" : "  " + event.getNote())
                                + (event.getPreview() == null ? "" : "  " + Foreseen.line(words, event.getPreview()))));
    }
}
