package leme.service.web.contract;

import com.networknt.schema.Schema;
import java.util.List;
import java.util.Map;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** A parameter of an operation, outside the body. */
record Parameter(String name, Place in, Schema schema) {

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
