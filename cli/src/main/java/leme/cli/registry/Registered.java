package leme.cli.registry;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import leme.cli.publish.Remote;
import leme.client.ApiException;
import leme.client.PublicationsApi;
import leme.client.model.PublicationList;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code leme models versions}: which models are registered, and where each stands. */
@Command(name = "versions")
public final class Registered extends Remote<List<PublicationList>> {

    @Parameters(index = "0", arity = "0..1", paramLabel = "KIND")
    private @Nullable String kind;

    @Override
    protected List<PublicationList> ask(PublicationsApi publications) throws ApiException {
        var lists = new ArrayList<PublicationList>();
        for (var each : kind == null ? OfKind.KINDS : List.of(kind)) {
            lists.add(publications.listPublications(each));
        }
        return lists;
    }

    @Override
    protected void tell(List<PublicationList> lists, PrintWriter out) {
        lists.forEach(list -> tell(list, out));
    }

    private void tell(PublicationList list, PrintWriter out) {
        out.println(list.getKind());
        list.getPublications().forEach(publication -> out.println("  " + line(publication)));
        out.println("  "
                + (list.getActive() == null
                        ? words.say("publish.nothing", list.getDeciding())
                        : words.say("publish.in-force", list.getActive(), list.getDeciding())));
        if (list.getChallenger() != null) {
            out.println("  " + words.say("registry.challenger", list.getChallenger(), list.getChallengerShare()));
        }
        if (list.getShadow() != null) {
            out.println("  " + words.say("publish.shadow", list.getShadow(), list.getShadowShare()));
        }
        tellReplicas(list, out);
    }
}
