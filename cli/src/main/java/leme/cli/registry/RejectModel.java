package leme.cli.registry;

import leme.client.ApiException;
import leme.client.PublicationsApi;
import leme.client.model.Publication;
import picocli.CommandLine.Command;

/** {@code leme models reject}: refuses a model, or withdraws it. */
@Command(name = "reject")
public final class RejectModel extends OfVersion {

    @Override
    protected Publication ask(PublicationsApi publications) throws ApiException {
        return publications.rejectPublication(kind, version, step());
    }
}
