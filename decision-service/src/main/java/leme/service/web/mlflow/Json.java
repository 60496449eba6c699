package leme.service.web.mlflow;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** JSON as MLflow's server writes Protocol Buffers: names with underscores, nothing that is empty. */
final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .changeDefaultPropertyInclusion(was -> was.withValueInclusion(JsonInclude.Include.NON_EMPTY)
                    .withContentInclusion(JsonInclude.Include.NON_EMPTY))
            .build();

    private Json() {}

    static byte[] bytes(Object value) {
        return MAPPER.writeValueAsBytes(value);
    }

    static JsonNode read(String text) {
        try {
            return MAPPER.readTree(text.isBlank() ? "{}" : text);
        } catch (JacksonException unreadable) {
            throw MlflowError.invalid("The body is not JSON");
        }
    }
}
