package leme.cli.registry;

import leme.client.ApiException;
import leme.client.PublicationsApi;
import leme.client.model.Publication;
import picocli.CommandLine.Command;

/** {@code leme models unchallenge}: ends a challenge. */
@Command(name = "unchallenge")
public final class Unchallenge extends OfVersion {

    @Override
    protected Publication ask(PublicationsApi publications) throws ApiException {
        return publications.unchallengePublication(kind, version, step());
    }
}
