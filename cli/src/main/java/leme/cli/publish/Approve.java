package leme.cli.publish;

import leme.client.ApiException;
import leme.client.PublicationsApi;
import leme.client.model.Publication;
import picocli.CommandLine.Command;

/** {@code leme rules approve}: agrees to a version. */
@Command(name = "approve")
public final class Approve extends Step {

    @Override
    protected Publication ask(PublicationsApi publications) throws ApiException {
        return publications.approvePublication(KIND, version, step());
    }
}
