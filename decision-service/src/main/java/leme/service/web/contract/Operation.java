package leme.service.web.contract;

import com.networknt.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import leme.rules.fact.Texts;
import leme.service.web.problem.Violation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.util.unit.DataSize;
import org.springframework.web.util.pattern.PathPattern;
import tools.jackson.databind.JsonNode;

/**
 * An operation of the contract.
 *
 * @param id of the operation
 * @param body what the body must be; null when there is none
 * @param bodyRequired whether it may be left out
 * @param largestBody how large the body may be, where the contract says so with {@code x-largest-body}; null elsewhere
 * @param wording of the violations
 */
record Operation(
        String id,
        HttpMethod method,
        PathPattern path,
        List<Parameter> parameters,
        @Nullable Schema body,
        boolean bodyRequired,
        @Nullable DataSize largestBody,
        Wording wording) {

    Operation {
        parameters = List.copyOf(parameters);
    }

    /** What is wrong with headers, path and query. */
    List<Violation> parameterViolations(ServerHttpRequest request) {
        var match = path.matchAndExtract(request.getPath().pathWithinApplication());
        Map<String, String> variables = match == null ? Map.of() : match.getUriVariables();
        var found = new ArrayList<Violation>();
        for (var parameter : parameters) {
            var given = parameter.given(request, variables);
            if (given.size() > 1) {
                found.add(wording.repeated(parameter.name()));
            } else if (given.isEmpty() && parameter.required()) {
                found.add(wording.missing(parameter.name(), parameter.example()));
            } else if (given.size() == 1) {
                var value = parameter.value(Objects.requireNonNullElse(given.getFirst(), ""));
                parameter.schema().validate(value).stream()
                        .limit(1)
                        .map(error -> wording.ofParameter(parameter.name(), error))
                        .forEach(found::add);
            }
        }
        found.addAll(unknownQueries(request));
        return found;
    }

    /** A mistyped filter would otherwise be a filter that is silently not applied. */
    private List<Violation> unknownQueries(ServerHttpRequest request) {
        var known = parameters.stream()
                .filter(parameter -> parameter.in() == Parameter.Place.QUERY)
                .map(Parameter::name)
                .toList();
        return request.getQueryParams().keySet().stream()
                .filter(name -> !known.contains(name))
                .map(name -> wording.unknown("`" + Excerpt.of(name) + "`", name, known))
                .toList();
    }

    /** What is wrong with the body. */
    List<Violation> bodyViolations(JsonNode given) {
        if (body == null) {
            return List.of();
        }
        var found = new ArrayList<>(wording.ofBody(body.validate(given)));
        if (id.equals("decide") && given.isObject() && !given.has("customerKey") && !given.has("identity")) {
            found.add(NOBODY);
        }
        return found;
    }

    private static final Violation NOBODY = Violation.at(
            "/customerKey",
            new Texts(
                    "faltam `customerKey` e `identity`: não se sabe quem escreveu",
                    "`customerKey` and `identity` are both missing: nobody knows who wrote"),
            new Texts(
                    "Informe um dos dois, p. ex. `customerKey` `c-1001`.",
                    "Give one of the two, e.g. `customerKey` `c-1001`."));
}
