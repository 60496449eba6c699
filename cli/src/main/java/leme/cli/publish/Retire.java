package leme.cli.publish;

import leme.client.ApiException;
import leme.client.PublicationsApi;
import leme.client.model.Publication;
import picocli.CommandLine.Command;

/** {@code leme rules retire}: lets a version never decide again. */
@Command(name = "retire")
public final class Retire extends Step {

    @Override
    protected Publication ask(PublicationsApi publications) throws ApiException {
        return publications.retirePublication(KIND, version, step());
    }
}
