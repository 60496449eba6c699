package leme.cli.publish;

import leme.client.ApiException;
import leme.client.PublicationsApi;
import leme.client.model.Publication;
import picocli.CommandLine.Command;

/** {@code leme rules unshadow}: ends a shadow. */
@Command(name = "unshadow")
public final class Unshadow extends Step {

    @Override
    protected Publication ask(PublicationsApi publications) throws ApiException {
        return publications.unshadowPublication(KIND, version, step());
    }
}
