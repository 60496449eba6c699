package leme.cli.models;

import java.nio.file.Path;
import java.util.Objects;
import leme.models.artefact.Card;
import leme.models.artefact.Lineage;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What whoever trains says of a model, beside its data. */
final class Origin {

    @Option(names = "--trained-at", paramLabel = "INSTANT")
    private @Nullable String trainedAt;

    @Option(names = "--owner", paramLabel = "TEXT", defaultValue = "")
    private String owner = "";

    @Option(names = "--purpose", paramLabel = "TEXT", defaultValue = "")
    private String purpose = "";

    @Option(names = "--limits", paramLabel = "TEXT", defaultValue = "")
    private String limits = "";

    /** The instant is an input: without one, training again gives the same bytes. */
    Lineage lineage(Path data) {
        var built = Objects.requireNonNullElse(Origin.class.getPackage().getImplementationVersion(), "dev");
        var name = data.getFileName();
        return new Lineage(built, Objects.requireNonNullElse(trainedAt, ""), name == null ? "" : name.toString());
    }

    Card own(Card card) {
        return card.owned(owner, purpose, limits);
    }
}
