package leme.cli.registry;

import leme.client.ApiException;
import leme.client.PublicationsApi;
import leme.client.model.AliasRequest;
import leme.client.model.Publication;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code leme models alias}: gives a version a name, from which nothing follows. */
@Command(name = "alias")
public final class NameModel extends OfVersion {

    @Parameters(index = "2", paramLabel = "NAME")
    private String name = "";

    @Override
    protected Publication ask(PublicationsApi publications) throws ApiException {
        return publications.aliasPublication(
                kind, version, new AliasRequest().alias(name).note(note));
    }
}
