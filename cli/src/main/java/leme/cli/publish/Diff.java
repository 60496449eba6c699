package leme.cli.publish;

import java.io.PrintWriter;
import leme.client.ApiException;
import leme.client.PublicationsApi;
import leme.client.model.PublicationDiff;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code leme rules diff}: what a version changes. */
@Command(name = "diff")
public final class Diff extends Remote<PublicationDiff> {

    @Parameters(index = "0", paramLabel = "VERSION")
    private String version = "";

    @Option(names = "--against", paramLabel = "VERSION")
    private @Nullable String against;

    @Override
    protected PublicationDiff ask(PublicationsApi publications) throws ApiException {
        return publications.diffPublication(KIND, version, against);
    }

    @Override
    protected void tell(PublicationDiff diff, PrintWriter out) {
        diff.getFiles().forEach(file -> out.println(file.getDiff()));
        out.println(words.say("publish.differs", diff.getFiles().size(), diff.getAgainst()));
        diff.getRemoved().forEach(policy -> out.println(words.say("publish.removed", policy)));
        var preview = diff.getPreview();
        if (preview != null) {
            new Foreseen(words, preview).print(out);
            if (!diff.getAgainst().equals(preview.getAgainst())) {
                out.println(words.say("publish.preview.other", preview.getAgainst()));
            }
        }
    }
}
