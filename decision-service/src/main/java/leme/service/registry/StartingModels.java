package leme.service.registry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import leme.models.Shipped;
import leme.service.bundle.Artefact;
import leme.service.bundle.Assembly;
import leme.service.bundle.Deployed;
import leme.service.publication.Prepared;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The models a replica starts with: what is in force; where that cannot be built here, what came with the service, and
 * {@link leme.service.publication.Following} says so and tries again. Rules govern whatever reads and scores.
 */
public final class StartingModels {

    private static final Logger LOG = LoggerFactory.getLogger(StartingModels.class);

    private final Entrance entrance;

    public StartingModels(Entrance entrance) {
        this.entrance = entrance;
    }

    /** The models that came with the service, as artefacts: one may go back to them. */
    public static Map<String, Artefact> shipped() {
        var artefacts = new HashMap<String, Artefact>();
        for (var kind : ModelKind.values()) {
            try {
                artefacts.put(kind.code(), Artefact.of(kind.code(), Artefact.MODEL, Shipped.bytes(kind.file())));
            } catch (IOException damaged) {
                throw new UncheckedIOException("this release is damaged", damaged);
            }
        }
        return artefacts;
    }

    /**
     * Lets models that are in force take their places.
     *
     * @param first a bundle with the models that came with the service
     * @param inForce what is in force of a kind; empty when nothing is
     */
    public Deployed in(Deployed first, Function<String, Optional<Artefact>> inForce) {
        List<Artefact> wanted = Arrays.stream(ModelKind.values())
                .flatMap(kind -> inForce.apply(kind.code()).stream())
                .filter(artefact -> !artefact.equals(first.artefacts().get(artefact.kind())))
                .toList();
        var deployed = first;
        for (var artefact : wanted) {
            deployed = with(artefact, deployed);
        }
        return deployed;
    }

    private Deployed with(Artefact artefact, Deployed deployed) {
        var kind = ModelKind.of(artefact.kind()).orElseThrow();
        var prepared = new ModelPreparation(kind, entrance).prepare(artefact, deployed.bundle());
        return switch (prepared) {
            case Prepared.Faulty(var problems) -> stay(artefact, deployed, problems);
            case Prepared.Sound(var ingredient) ->
                switch (ingredient.in(deployed.bundle())) {
                    case Assembly.Sound(var bundle) -> deployed.with(bundle, ingredient);
                    case Assembly.Faulty(var problems) -> stay(artefact, deployed, problems);
                };
        };
    }

    private static Deployed stay(Artefact artefact, Deployed deployed, List<String> problems) {
        LOG.error(
                "{} `{}` is in force but cannot decide here; what came with the service does. {}",
                artefact.kind(),
                artefact.version(),
                problems);
        return deployed;
    }
}
