package leme.models.artefact;

import java.util.Arrays;
import leme.models.artefact.Refusal.Reason;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A header in its one form as JSON. A file whose header could be written otherwise is refused, so that no byte of it is
 * without meaning.
 */
final class HeaderJson {

    private static final int DEEPEST = 8;
    private static final int LONGEST_TEXT = 1 << 20;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxStringLength(LONGEST_TEXT)
                            .maxNameLength(1_000)
                            .maxNumberLength(40)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                    .build())
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                    DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private HeaderJson() {}

    static byte[] write(Header header) {
        return JSON.writeValueAsBytes(header);
    }

    static Header read(String origin, byte[] json) throws RefusedModel {
        Header header;
        try {
            header = JSON.readValue(json, Header.class);
        } catch (JacksonException | NullPointerException | IllegalArgumentException e) {
            throw refused(origin, "its header cannot be read");
        }
        if (!Arrays.equals(json, write(header))) {
            throw refused(origin, "its header is not written in the one form it has");
        }
        return header;
    }

    private static RefusedModel refused(String origin, String wrong) {
        return new RefusedModel(origin, Reason.HEADER, wrong, "train it again with this release");
    }
}
