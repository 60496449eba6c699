package leme.service.web.mlflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.web.reactive.function.server.ServerRequest;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/**
 * What a client asks, wherever it says so: MLflow's clients put fields of a message into the query of a GET, and into a
 * JSON body otherwise.
 */
record Question(ServerRequest request, JsonNode body) {

    static Mono<Question> of(ServerRequest request) {
        return request.bodyToMono(String.class)
                .defaultIfEmpty("{}")
                .map(text -> new Question(request, Json.read(text)));
    }

    Optional<String> text(String name) {
        var field = body.path(name);
        return request.queryParam(name)
                .or(() -> field.isValueNode() && !field.isNull() ? Optional.of(field.asString()) : Optional.empty())
                .filter(text -> !text.isBlank());
    }

    String required(String name) {
        return text(name).orElseThrow(() -> MlflowError.invalid("Missing value for required parameter '" + name + "'"));
    }

    List<String> all(String name) {
        var all = new ArrayList<>(request.queryParams().getOrDefault(name, List.of()));
        body.path(name).forEach(each -> all.add(each.asString()));
        return all;
    }

    /** How many are wanted; at most {@code most}. */
    int atMost(int otherwise, int most) {
        var asked = text("max_results").orElse(String.valueOf(otherwise));
        try {
            int wanted = Integer.parseInt(asked);
            if (wanted >= 1 && wanted <= most) {
                return wanted;
            }
        } catch (NumberFormatException noNumber) {
            throw outside(asked, most);
        }
        throw outside(asked, most);
    }

    private static MlflowError outside(String asked, int most) {
        return MlflowError.invalid(
                "Invalid value '" + asked + "' for parameter 'max_results': give a number from 1 to " + most);
    }
}
