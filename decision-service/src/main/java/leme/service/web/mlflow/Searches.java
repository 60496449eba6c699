package leme.service.web.mlflow;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import leme.service.web.mlflow.Shown.ModelVersion;
import leme.service.web.mlflow.Shown.RegisteredModel;

/** What can be searched for and ordered by, as MLflow documents it. */
final class Searches {

    private static final String NAME = "name";
    private static final String CREATED = "creation_timestamp";
    private static final String UPDATED = "last_updated_timestamp";
    private static final String NUMBER = "version_number";

    private Searches() {}

    private static final Map<String, Comparator<RegisteredModel>> MODEL_ORDERS = Map.of(
            NAME, Comparator.comparing(RegisteredModel::name),
            CREATED, Comparator.comparing(RegisteredModel::creationTimestamp),
            UPDATED, Comparator.comparing(RegisteredModel::lastUpdatedTimestamp));

    private static final Map<String, Comparator<ModelVersion>> VERSION_ORDERS = Map.of(
            NAME, Comparator.comparing(ModelVersion::name),
            NUMBER, Comparator.comparing(ModelVersion::number),
            CREATED, Comparator.comparing(ModelVersion::creationTimestamp),
            UPDATED, Comparator.comparing(ModelVersion::lastUpdatedTimestamp));

    private static final Comparator<ModelVersion> LATEST_FIRST = Comparator.comparing(
                    ModelVersion::lastUpdatedTimestamp, Comparator.reverseOrder())
            .thenComparing(ModelVersion::name)
            .thenComparing(ModelVersion::number, Comparator.reverseOrder());

    static List<RegisteredModel> models(List<RegisteredModel> all, String filter, List<String> orderBy) {
        return all.stream()
                .filter(Conditions.of(filter, new OfModels()))
                .sorted(Ordering.of(orderBy, MODEL_ORDERS, Comparator.comparing(RegisteredModel::name)))
                .toList();
    }

    static List<ModelVersion> versions(List<ModelVersion> all, String filter, List<String> orderBy) {
        return all.stream()
                .filter(Conditions.of(filter, new OfVersions()))
                .sorted(Ordering.of(orderBy, VERSION_ORDERS, LATEST_FIRST))
                .toList();
    }

    private static final class OfModels implements Conditions.Attributes<RegisteredModel> {

        @Override
        public Set<String> texts() {
            return Set.of(NAME);
        }

        @Override
        public Set<String> numbers() {
            return Set.of(CREATED, UPDATED);
        }

        @Override
        public String text(RegisteredModel model, String name) {
            return model.name();
        }

        @Override
        public long number(RegisteredModel model, String name) {
            return name.equals(CREATED) ? model.creationTimestamp() : model.lastUpdatedTimestamp();
        }

        @Override
        public List<Shown.Tag> tags(RegisteredModel model) {
            return model.tags();
        }
    }

    private static final class OfVersions implements Conditions.Attributes<ModelVersion> {

        @Override
        public Set<String> texts() {
            return Set.of(NAME, "run_id", "source_path");
        }

        @Override
        public Set<String> numbers() {
            return Set.of(NUMBER, CREATED, UPDATED);
        }

        /** Leme has no runs: no version is of one. */
        @Override
        public String text(ModelVersion version, String name) {
            return switch (name) {
                case NAME -> version.name();
                case "source_path" -> version.source();
                default -> "";
            };
        }

        @Override
        public long number(ModelVersion version, String name) {
            return switch (name) {
                case NUMBER -> version.number();
                case CREATED -> version.creationTimestamp();
                default -> version.lastUpdatedTimestamp();
            };
        }

        @Override
        public List<Shown.Tag> tags(ModelVersion version) {
            return version.tags();
        }
    }
}
