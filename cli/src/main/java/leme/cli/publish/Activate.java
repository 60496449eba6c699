package leme.cli.publish;

import leme.client.ApiException;
import leme.client.PublicationsApi;
import leme.client.model.Publication;
import picocli.CommandLine.Command;

/** {@code leme rules activate}: puts a version in force. */
@Command(name = "activate")
public final class Activate extends Step {

    @Override
    protected Publication ask(PublicationsApi publications) throws ApiException {
        return publications.activatePublication(KIND, version, step());
    }
}
