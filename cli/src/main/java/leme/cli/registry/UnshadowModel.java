package leme.cli.registry;

import leme.client.ApiException;
import leme.client.PublicationsApi;
import leme.client.model.Publication;
import picocli.CommandLine.Command;

/** {@code leme models unshadow}: ends a shadow. */
@Command(name = "unshadow")
public final class UnshadowModel extends OfVersion {

    @Override
    protected Publication ask(PublicationsApi publications) throws ApiException {
        return publications.unshadowPublication(kind, version, step());
    }
}
