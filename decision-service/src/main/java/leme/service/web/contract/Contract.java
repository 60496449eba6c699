package leme.service.web.contract;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import com.networknt.schema.path.PathType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.util.unit.DataSize;
import org.springframework.web.util.pattern.PathPatternParser;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The contract, {@code openapi.yaml}, ready to hold requests against. Immutable. */
public final class Contract {

    /** Where the contract stands in the class path. */
    public static final String RESOURCE = "leme/api/openapi.yaml";

    private static final String NAME = "urn:leme:contract";

    private final JsonNode document;
    private final SchemaRegistry schemas;
    private final Wording wording;
    private final List<Operation> operations;

    private Contract(JsonNode document, Clock clock) {
        this.document = document;
        this.schemas = SchemaRegistry.withDialect(
                dialect(clock),
                registry -> registry.schemas(Map.of(NAME, document.toString()))
                        .schemaRegistryConfig(SchemaRegistryConfig.builder()
                                .pathType(PathType.JSON_POINTER)
                                .formatAssertionsEnabled(true)
                                .build()));
        this.wording = new Wording(document, new Moments(clock));
        this.operations = operations();
    }

    /** The contract from the class path. The clock says which moments lie too far ahead. */
    public static Contract load(Clock clock) {
        try (InputStream yaml = Contract.class.getClassLoader().getResourceAsStream(RESOURCE)) {
            return new Contract(new YAMLMapper().readTree(Objects.requireNonNull(yaml, RESOURCE)), clock);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The operation at a path; null when the contract has none there. A {@code HEAD} is held against its {@code GET}. */
    public @Nullable Operation operation(HttpMethod method, PathContainer path) {
        var asked = method == HttpMethod.HEAD ? HttpMethod.GET : method;
        for (var operation : operations) {
            if (operation.method() == asked && operation.path().matches(path)) {
                return operation;
            }
        }
        return null;
    }

    /** Formats are promises about numbers and moments; unlike the dialect's own, ours keep them. */
    private static Dialect dialect(Clock clock) {
        var moments = new Moments(clock);
        return Dialect.builder(Dialects.getOpenApi30())
                // The contract around the schemas: nothing to validate, nothing to warn of.
                .unknownKeywordFactory((name, context) -> new NonValidationKeyword(name))
                .format(new Promise(
                        "date-time", value -> !value.isString() || moments.isWithinBounds(value.stringValue())))
                .format(new Promise("int32", value -> !value.isIntegralNumber() || value.canConvertToInt()))
                .format(new Promise("int64", value -> !value.isIntegralNumber() || value.canConvertToLong()))
                .build();
    }

    private List<Operation> operations() {
        var found = new ArrayList<Operation>();
        for (var path : document.path("paths").properties()) {
            for (var method : path.getValue().properties()) {
                found.add(operation(
                        path.getKey(),
                        method.getKey(),
                        JsonPointer.empty()
                                .appendProperty("paths")
                                .appendProperty(path.getKey())
                                .appendProperty(method.getKey())));
            }
        }
        return List.copyOf(found);
    }

    private Operation operation(String path, String method, JsonPointer at) {
        var parameters = new ArrayList<Parameter>();
        for (int i = 0; i < document.at(at).path("parameters").size(); i++) {
            parameters.add(parameter(resolved(at.appendProperty("parameters").appendIndex(i))));
        }
        var body = at.appendProperty("requestBody");
        var schema = body.append(JsonPointer.compile("/content/application~1json/schema"));
        return new Operation(
                document.at(at).path("operationId").asString(),
                HttpMethod.valueOf(method.toUpperCase(Locale.ROOT)),
                PathPatternParser.defaultInstance.parse(path),
                parameters,
                document.at(schema).isMissingNode() ? null : schema(resolved(schema)),
                document.at(body).path("required").asBoolean(false),
                largestBody(document.at(at)),
                wording);
    }

    private static @Nullable DataSize largestBody(JsonNode operation) {
        var bound = operation.path("x-largest-body");
        return bound.isMissingNode() ? null : DataSize.parse(bound.stringValue());
    }

    private Parameter parameter(JsonPointer at) {
        var parameter = document.at(at);
        return new Parameter(
                parameter.path("name").asString(),
                Parameter.Place.valueOf(parameter.path("in").asString().toUpperCase(Locale.ROOT)),
                schema(resolved(at.appendProperty("schema"))),
                document.at(resolved(at.appendProperty("schema"))).path("type").asString("string"),
                parameter.path("required").asBoolean(false),
                parameter.path("example").asString(""));
    }

    private JsonPointer resolved(JsonPointer at) {
        var reference = document.at(at).path("$ref");
        return reference.isMissingNode()
                ? at
                : JsonPointer.compile(reference.stringValue().substring(1));
    }

    private Schema schema(JsonPointer at) {
        return schemas.getSchema(SchemaLocation.of(NAME + "#" + at));
    }
}
