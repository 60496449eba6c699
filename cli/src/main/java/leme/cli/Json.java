package leme.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Results as JSON: absent means unknown. */
public final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();
    private static final JsonMapper INDENTED =
            MAPPER.rebuild().enable(SerializationFeature.INDENT_OUTPUT).build();

    private Json() {}

    /** On one line, for streams. */
    public static String line(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    /** Over many lines, for results that stand alone. */
    public static String document(Object value) {
        return INDENTED.writeValueAsString(value);
    }
}
