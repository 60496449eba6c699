package leme.cli.publish;

import java.io.PrintWriter;
import leme.client.ApiException;
import leme.client.PublicationsApi;
import leme.client.model.PublicationList;
import picocli.CommandLine.Command;

/** {@code leme rules versions}: what is published, and where each version stands. */
@Command(name = "versions")
public final class Versions extends Remote<PublicationList> {

    @Override
    protected PublicationList ask(PublicationsApi publications) throws ApiException {
        return publications.listPublications(KIND);
    }

    @Override
    protected void tell(PublicationList list, PrintWriter out) {
        list.getPublications().forEach(publication -> out.println(line(publication)));
        out.println(
                list.getActive() == null
                        ? words.say("publish.nothing", list.getDeciding())
                        : words.say("publish.in-force", list.getActive(), list.getDeciding()));
        if (list.getShadow() != null) {
            out.println(words.say("publish.shadow", list.getShadow(), list.getShadowShare()));
        }
        tellReplicas(list, out);
    }
}
