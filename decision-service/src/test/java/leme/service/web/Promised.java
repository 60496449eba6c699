package leme.service.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import leme.service.web.contract.Contract;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.web.util.pattern.PathPatternParser;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Holds what the service answers against what the contract promises, apart from the service's own reading of it. */
final class Promised {

    private static final String NAME = "urn:promised";
    private static final JsonNode CONTRACT = read();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDialect(
            Dialect.builder(Dialects.getOpenApi30())
                    .unknownKeywordFactory((name, context) -> new NonValidationKeyword(name))
                    .build(),
            registry -> registry.schemas(Map.of(NAME, CONTRACT.toString()))
                    .schemaRegistryConfig(SchemaRegistryConfig.builder()
                            .formatAssertionsEnabled(true)
                            .build()));

    private Promised() {}

    /** Fails unless status and body are among those the contract has for the operation. */
    static void check(EntityExchangeResult<?> result) {
        var operation = operation(
                result.getMethod().name().toLowerCase(Locale.ROOT),
                Objects.requireNonNull(result.getUrl()).getRawPath());
        int status = result.getStatus().value();
        if (operation == null || status == 405 || status == 406) {
            return;
        }
        var response = resolved(operation.appendProperty("responses").appendProperty(String.valueOf(status)));
        assertThat(CONTRACT.at(response).isMissingNode())
                .as("`%s` is promised to answer `%d`", operation, status)
                .isFalse();
        var type = Objects.requireNonNull(result.getResponseHeaders().getContentType());
        var content = response.appendProperty("content").appendProperty(type.getType() + "/" + type.getSubtype());
        var line = content.appendProperty("x-line");
        var schema = CONTRACT.at(line).isMissingNode() ? content.appendProperty("schema") : line;
        assertThat(CONTRACT.at(schema).isMissingNode())
                .as("`%s` is promised to answer `%d` as `%s`", operation, status, type)
                .isFalse();
        var body = JsonMapper.shared().readTree(Objects.requireNonNull(result.getResponseBodyContent()));
        assertThat(SCHEMAS.getSchema(SchemaLocation.of(NAME + "#" + resolved(schema)))
                        .validate(body))
                .extracting(Error::toString)
                .isEmpty();
    }

    private static @Nullable JsonPointer operation(String method, String path) {
        for (var known : CONTRACT.path("paths").properties()) {
            if (known.getValue().has(method)
                    && PathPatternParser.defaultInstance.parse(known.getKey()).matches(PathContainer.parsePath(path))) {
                return JsonPointer.empty()
                        .appendProperty("paths")
                        .appendProperty(known.getKey())
                        .appendProperty(method);
            }
        }
        return null;
    }

    private static JsonPointer resolved(JsonPointer at) {
        var reference = CONTRACT.at(at).path("$ref");
        return reference.isMissingNode()
                ? at
                : JsonPointer.compile(reference.stringValue().substring(1));
    }

    private static JsonNode read() {
        try (InputStream yaml = Contract.class.getClassLoader().getResourceAsStream(Contract.RESOURCE)) {
            return new YAMLMapper().readTree(Objects.requireNonNull(yaml));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
