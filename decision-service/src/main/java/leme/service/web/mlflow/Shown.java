package leme.service.web.mlflow;

import java.util.List;

/** What MLflow's clients are shown; field by field that of {@code model_registry.proto}. */
final class Shown {

    /** An answer that says nothing else. */
    record Nothing() {}

    static final Nothing NOTHING = new Nothing();

    private Shown() {}

    /** {@code RegisteredModel}. */
    record RegisteredModel(
            String name,
            long creationTimestamp,
            long lastUpdatedTimestamp,
            String description,
            List<ModelVersion> latestVersions,
            List<Tag> tags,
            List<Alias> aliases) {}

    /** {@code ModelVersion}. */
    record ModelVersion(
            String name,
            String version,
            long creationTimestamp,
            long lastUpdatedTimestamp,
            String userId,
            String currentStage,
            String description,
            String source,
            String status,
            String statusMessage,
            List<Tag> tags,
            List<String> aliases) {

        long number() {
            return Long.parseLong(version);
        }
    }

    /** {@code RegisteredModelTag}, {@code ModelVersionTag}. */
    record Tag(String key, String value) {}

    /** {@code RegisteredModelAlias}. */
    record Alias(String alias, String version) {}

    /** {@code SearchRegisteredModels.Response}. */
    record Models(List<RegisteredModel> registeredModels, String nextPageToken) {}

    /** {@code SearchModelVersions.Response}; {@code GetLatestVersions.Response} without a token. */
    record Versions(List<ModelVersion> modelVersions, String nextPageToken) {}

    /** {@code GetRegisteredModel.Response}. */
    record OneModel(RegisteredModel registeredModel) {}

    /** {@code GetModelVersion.Response}, {@code GetModelVersionByAlias.Response}. */
    record OneVersion(ModelVersion modelVersion) {}

    /** {@code GetModelVersionDownloadUri.Response}. */
    record Where(String artifactUri) {}

    /** What {@code /mlflow-artifacts/artifacts} lists. */
    record Files(List<FileInfo> files) {}

    /** {@code FileInfo}. */
    record FileInfo(String path, boolean isDir, long fileSize) {}
}
