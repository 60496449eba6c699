package leme.service.web.mlflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import leme.service.publication.ledger.Entry;
import leme.service.publication.ledger.Ledger;
import leme.service.publication.ledger.Publication;
import leme.service.publication.ledger.State;
import leme.service.registry.Lineage;
import leme.service.registry.Registry;
import leme.service.web.mlflow.Shown.Alias;
import leme.service.web.mlflow.Shown.ModelVersion;
import leme.service.web.mlflow.Shown.RegisteredModel;
import leme.service.web.mlflow.Shown.Tag;

/**
 * A kind's ledger as MLflow shows a registered model. Its versions are numbered in the order in which the ledger first
 * heard of them, for MLflow wants numbers; the tag {@code leme.version} has the name it goes by everywhere else.
 *
 * @param ledger of the kind
 * @param artifacts where its files are: a kind and a version are appended
 */
record Registered(Ledger ledger, String artifacts) {

    /** In force. */
    static final String CHAMPION = "champion";
    /** Decides for a share of customers. */
    static final String CHALLENGER = "challenger";
    /** Looks on. */
    static final String SHADOW = "shadow";

    /** What MLflow calls no stage. */
    private static final String NO_STAGE = "None";

    RegisteredModel model() {
        var entries = ledger.entries();
        return new RegisteredModel(
                ledger.kind(),
                entries.isEmpty() ? 0 : entries.getFirst().at().toEpochMilli(),
                entries.isEmpty() ? 0 : entries.getLast().at().toEpochMilli(),
                "",
                latest(List.of()),
                List.of(),
                aliases().entrySet().stream()
                        .map(each -> new Alias(each.getKey(), each.getValue().version()))
                        .toList());
    }

    List<ModelVersion> versions() {
        var publications = ledger.publications();
        return IntStream.range(0, publications.size())
                .mapToObj(index -> version(publications.get(index), index + 1))
                .toList();
    }

    /** The version of a number, or of a name. */
    Optional<Publication> publication(String numberOrVersion) {
        var publications = ledger.publications();
        return IntStream.range(0, publications.size())
                .filter(index -> String.valueOf(index + 1).equals(numberOrVersion)
                        || publications.get(index).version().equals(numberOrVersion))
                .mapToObj(publications::get)
                .findFirst();
    }

    ModelVersion version(String numberOrVersion) {
        var found =
                publication(numberOrVersion).orElseThrow(() -> MlflowError.noVersion(ledger.kind(), numberOrVersion));
        return version(found, ledger.publications().indexOf(found) + 1);
    }

    /** Those with an alias. */
    Map<String, ModelVersion> aliases() {
        var aliases = new TreeMap<String, ModelVersion>();
        ledger.aliases().forEach((alias, version) -> aliases.put(alias, version(version)));
        var active = ledger.active();
        if (active != null) {
            aliases.put(CHAMPION, version(active));
        }
        var challenger = ledger.challenger();
        if (challenger != null) {
            aliases.put(CHALLENGER, version(challenger.version()));
        }
        var shadow = ledger.shadow();
        if (shadow != null) {
            aliases.put(SHADOW, version(shadow.version()));
        }
        return aliases;
    }

    /** The last ready version of each stage, or of those asked for. */
    List<ModelVersion> latest(List<String> stages) {
        var byStage = versions().stream()
                .filter(version -> version.status().equals("READY"))
                .collect(Collectors.toMap(
                        ModelVersion::currentStage, Function.identity(), (one, later) -> later, TreeMap::new));
        return byStage.values().stream()
                .filter(version ->
                        stages.isEmpty() || stages.stream().anyMatch(version.currentStage()::equalsIgnoreCase))
                .toList();
    }

    private ModelVersion version(Publication publication, int number) {
        var entries = ledger.entries(publication.version());
        return new ModelVersion(
                ledger.kind(),
                String.valueOf(number),
                entries.isEmpty() ? publication.at().toEpochMilli() : first(entries),
                publication.at().toEpochMilli(),
                publication.author(),
                stage(publication),
                publication.note(),
                artifacts + "/" + ledger.kind() + "/" + publication.version(),
                status(publication.state()),
                publication.state() == State.FAILED ? "its last check found faults; its report says which" : "",
                tags(publication),
                aliases(publication.version()));
    }

    private static long first(List<Entry> entries) {
        return entries.getFirst().at().toEpochMilli();
    }

    private List<String> aliases(String version) {
        var aliases = new ArrayList<>(ledger.aliases(version));
        if (version.equals(ledger.active())) {
            aliases.add(CHAMPION);
        }
        if (isChallenger(version)) {
            aliases.add(CHALLENGER);
        }
        if (isShadow(version)) {
            aliases.add(SHADOW);
        }
        return aliases;
    }

    private boolean isChallenger(String version) {
        var challenger = ledger.challenger();
        return challenger != null && challenger.version().equals(version);
    }

    private boolean isShadow(String version) {
        var shadow = ledger.shadow();
        return shadow != null && shadow.version().equals(version);
    }

    private String stage(Publication publication) {
        return switch (publication.state()) {
            case ACTIVE -> "Production";
            case FORMER, REJECTED, RETIRED -> "Archived";
            case DRAFT, CHECKED, FAILED, APPROVED ->
                isShadow(publication.version()) || isChallenger(publication.version()) ? "Staging" : NO_STAGE;
        };
    }

    private static String status(State state) {
        return switch (state) {
            case DRAFT -> "PENDING_REGISTRATION";
            case FAILED -> "FAILED_REGISTRATION";
            case CHECKED, APPROVED, REJECTED, ACTIVE, FORMER, RETIRED -> "READY";
        };
    }

    private List<Tag> tags(Publication publication) {
        var tags = new ArrayList<Tag>();
        tags.add(new Tag("leme.version", publication.version()));
        tags.add(new Tag("leme.state", publication.state().name()));
        tags.add(new Tag("leme.approver", Objects.requireNonNullElse(publication.approver(), "")));
        Registry.lineage(ledger, publication.version()).ifPresent(lineage -> told(lineage, tags));
        tags.removeIf(tag -> tag.value().isEmpty());
        return tags;
    }

    private static void told(Lineage lineage, List<Tag> tags) {
        tags.add(new Tag("leme.digest", lineage.digest()));
        tags.add(new Tag("leme.data", lineage.data()));
        tags.add(new Tag("leme.source", lineage.source()));
        tags.add(new Tag("leme.code", lineage.code()));
        tags.add(new Tag("leme.trained_at", lineage.trainedAt()));
        tags.add(new Tag("leme.seed", String.valueOf(lineage.seed())));
        tags.add(new Tag("leme.key", lineage.key()));
        lineage.settings().forEach((name, value) -> tags.add(new Tag("setting." + name, String.valueOf(value))));
        lineage.metrics().forEach((name, value) -> tags.add(new Tag("metric." + name, String.valueOf(value))));
    }
}
