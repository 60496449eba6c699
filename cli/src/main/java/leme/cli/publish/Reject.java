package leme.cli.publish;

import leme.client.ApiException;
import leme.client.PublicationsApi;
import leme.client.model.Publication;
import picocli.CommandLine.Command;

/** {@code leme rules reject}: refuses a version, or withdraws it. */
@Command(name = "reject")
public final class Reject extends Step {

    @Override
    protected Publication ask(PublicationsApi publications) throws ApiException {
        return publications.rejectPublication(KIND, version, step());
    }
}
