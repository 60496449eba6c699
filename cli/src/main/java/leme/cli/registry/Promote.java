package leme.cli.registry;

import leme.client.ApiException;
import leme.client.PublicationsApi;
import leme.client.model.Publication;
import leme.client.model.PublicationState;
import picocli.CommandLine.Command;

/** {@code leme models promote}: agrees to a model that somebody else registered, and puts it in force. */
@Command(name = "promote")
public final class Promote extends OfVersion {

    /** What somebody agreed to already need only be put in force. */
    @Override
    protected Publication ask(PublicationsApi publications) throws ApiException {
        if (publications.getPublication(kind, version).getState() != PublicationState.APPROVED) {
            progress(line(publications.approvePublication(kind, version, step())));
        }
        return publications.activatePublication(kind, version, step());
    }
}
