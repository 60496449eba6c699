package leme.service.web.contract;

import com.networknt.schema.Schema;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.http.server.reactive.ServerHttpRequest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.LongNode;
import tools.jackson.databind.node.StringNode;

/**
 * A parameter of an operation, outside the body.
 *
 * @param type in JSON
 * @param required whether it may not be left out
 * @param example a good value; "" when the contract shows none
 */
record Parameter(String name, Place in, Schema schema, String type, boolean required, String example) {

    private static final Pattern INTEGER = Pattern.compile("-?[0-9]{1,18}");
    private static final Pattern TRUTH = Pattern.compile("true|false");

    /** What was given, as the type it is to have: text that is none of it stays text, which the schema refuses. */
    JsonNode value(String text) {
        if (type.equals("integer") && INTEGER.matcher(text).matches()) {
            return LongNode.valueOf(Long.parseLong(text));
        }
        return type.equals("boolean") && TRUTH.matcher(text).matches()
                ? BooleanNode.valueOf(Boolean.parseBoolean(text))
                : StringNode.valueOf(text);
    }

    /** Where a parameter is given. */
    enum Place {
        HEADER,
        PATH,
        QUERY
    }

    /** The values given: more than one is a fault of its own. */
    List<String> given(ServerHttpRequest request, Map<String, String> pathVariables) {
        return switch (in) {
            case HEADER -> request.getHeaders().getOrDefault(name, List.of());
            case PATH -> List.of(pathVariables.getOrDefault(name, ""));
            case QUERY -> request.getQueryParams().getOrDefault(name, List.of());
        };
    }
}
