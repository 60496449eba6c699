package leme.cli.publish;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import leme.cli.Exit;
import leme.cli.Failure;
import leme.cli.Home;
import leme.client.ApiException;
import leme.client.PublicationsApi;
import leme.client.model.Publication;
import leme.client.model.PublicationState;
import leme.client.model.SubmitRequest;
import leme.client.model.SubmittedFile;
import leme.rules.shipped.RulesFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code leme rules submit}: brings a folder as a version, and has it checked. */
@Command(name = "submit")
public final class Submit extends Remote<Publication> {

    private static final int WAIT_SECONDS = 1;

    @Parameters(index = "0", arity = "0..1", paramLabel = "DIR")
    private @Nullable Path folder;

    @Option(names = "--note", paramLabel = "TEXT", defaultValue = "")
    private String note = "";

    @Option(names = "--no-check")
    private boolean unchecked;

    @Override
    protected Publication ask(PublicationsApi publications) throws ApiException {
        var files = new ArrayList<SubmittedFile>();
        read().files().forEach((path, content) -> files.add(file(path, content)));
        progress(words.say("publish.sending", files.size()));
        var submitted = publications.submitPublication(
                KIND, new SubmitRequest().note(note).files(files));
        boolean open =
                submitted.getState() == PublicationState.DRAFT || submitted.getState() == PublicationState.FAILED;
        return unchecked || !open ? submitted : check(publications, submitted.getVersion());
    }

    /** A folder holds its workbooks in Base64, for they are no text. */
    static SubmittedFile file(String path, String content) {
        var file = new SubmittedFile().path(path);
        return path.endsWith(".xlsx") ? file.base64(content) : file.text(content);
    }

    /** Asks again until it is done: a proxy may not wait as long as a check takes. */
    private Publication check(PublicationsApi publications, String version) throws ApiException {
        var publication = publications.checkPublication(KIND, version, WAIT_SECONDS);
        while (publication.getChecking() != null) {
            var checking = publication.getChecking();
            progress(words.say("publish.checking", checking.getStep(), checking.getDone(), checking.getTotal()));
            publication = publications.checkPublication(KIND, version, WAIT_SECONDS);
        }
        return publication;
    }

    private RulesFolder read() {
        var chosen = folder != null ? folder : Home.folder("rules");
        if (chosen == null || !Files.isDirectory(chosen.resolve("policies"))) {
            throw new Failure(words.say("rules.no-folder", chosen), words.say("rules.maybe-folder"));
        }
        try {
            return RulesFolder.at(chosen);
        } catch (IOException unreadable) {
            throw new Failure(words.say("rules.unreadable", chosen), words.say("rules.maybe-folder"), unreadable);
        }
    }

    @Override
    protected void tell(Publication publication, PrintWriter out) {
        out.println(line(publication));
        out.println("  "
                + (publication.getState() == PublicationState.FAILED
                        ? words.say("publish.see-report", publication.getVersion())
                        : words.say("publish.next", publication.getVersion())));
    }

    @Override
    protected int exit(Publication publication) {
        return publication.getState() == PublicationState.FAILED ? Exit.FAILED : Exit.OK;
    }
}
