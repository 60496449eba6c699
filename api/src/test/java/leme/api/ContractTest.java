package leme.api;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import leme.api.example.Example;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The contract is well formed and explained, and its examples keep it. */
@NullMarked
class ContractTest {

    private static final OpenAPI CONTRACT = new OpenAPIV3Parser()
            .readLocation("openapi.yaml", null, new ParseOptions())
            .getOpenAPI();
    private static final JsonNode COMPONENTS =
            JsonMapper.shared().readTree(Json.pretty(CONTRACT)).get("components");
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDialect(Dialects.getOpenApi30());

    /** What earlier responses would have given. */
    private static final Map<String, String> EARLIER = Map.of(
            "refundAction",
            "refund-status",
            "version",
            "3f9a1c07b2de",
            "shippedRules",
            "aa11bb22cc33",
            "shippedPropensity",
            "bb22cc33dd44");

    @Test
    void the_contract_parses_without_complaint() {
        var parsed = new OpenAPIV3Parser().readLocation("openapi.yaml", null, new ParseOptions());
        assertThat(parsed.getMessages()).isEmpty();
    }

    @Test
    void operations_are_named_once_and_explained() {
        assertThat(operations()).extracting(Operation::getOperationId).doesNotHaveDuplicates();
        assertThat(operations()).allSatisfy(operation -> {
            assertThat(operation.getSummary()).as(operation.getOperationId()).isNotBlank();
            assertThat(operation.getDescription())
                    .as(operation.getOperationId())
                    .isNotBlank();
            assertThat(operation.getTags()).as(operation.getOperationId()).hasSize(1);
        });
    }

    @Test
    void every_schema_and_property_is_described() {
        var silent = new ArrayList<String>();
        CONTRACT.getComponents().getSchemas().forEach((name, schema) -> undescribed(name, schema, silent));
        assertThat(silent).isEmpty();
    }

    @Test
    void requests_admit_no_unknown_field() {
        assertThat(operations())
                .filteredOn(ContractTest::takesJson)
                .allSatisfy(operation -> assertThat(COMPONENTS
                                .at("/schemas/" + requestSchema(operation) + "/additionalProperties")
                                .asBoolean(true))
                        .as(operation.getOperationId())
                        .isFalse());
    }

    @Test
    void every_operation_has_an_example_and_every_example_an_operation() {
        assertThat(Example.all().stream().map(Example::operationId).distinct())
                .containsExactlyInAnyOrderElementsOf(
                        operations().stream().map(Operation::getOperationId).toList());
    }

    @ParameterizedTest
    @MethodSource("leme.api.example.Example#all")
    void an_example_goes_where_its_operation_is(Example example) {
        var template = CONTRACT.getPaths().entrySet().stream()
                .filter(path -> path.getValue().readOperations().contains(operation(example)))
                .findFirst()
                .orElseThrow();
        assertThat(example.path().replaceFirst("\\?.*", ""))
                .matches(template.getKey().replaceAll("\\{[^}]*}", "[^/]+"));
        assertThat(template.getValue().readOperationsMap().keySet())
                .extracting(Enum::name)
                .contains(example.method());
    }

    @ParameterizedTest
    @MethodSource("leme.api.example.Example#all")
    void a_request_keeps_the_contract_unless_it_is_meant_not_to(Example example) {
        var body = example.with(EARLIER).body();
        if (body != null && takesJson(operation(example)) && !example.breaksTheContract()) {
            assertThat(faults(requestSchema(operation(example)), body)).isEmpty();
        }
    }

    /** Expectations are partial: what is absent in one is not compared, so it is not missed here either. */
    @ParameterizedTest
    @MethodSource("leme.api.example.Example#all")
    void an_expected_response_is_in_the_contract(Example example) {
        var expected = example.with(EARLIER).response();
        for (var part : Stream.of(expected.body(), expected.lacks()).toList()) {
            if (part != null) {
                assertThat(faults(responseSchema(example), part))
                        .filteredOn(error -> !error.getKeyword().equals("required"))
                        .isEmpty();
            }
        }
    }

    private static List<Operation> operations() {
        return CONTRACT.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .toList();
    }

    private static Operation operation(Example example) {
        return operations().stream()
                .filter(operation -> operation.getOperationId().equals(example.operationId()))
                .findFirst()
                .orElseThrow();
    }

    private static boolean takesJson(Operation operation) {
        var body = operation.getRequestBody();
        return body != null && body.getContent().containsKey("application/json");
    }

    private static String requestSchema(Operation operation) {
        return schemaName(operation.getRequestBody().getContent());
    }

    private static String responseSchema(Example example) {
        var response = operation(example)
                .getResponses()
                .get(Integer.toString(example.response().status()));
        assertThat(response).as("status of `" + example.name() + "`").isNotNull();
        return schemaName(resolved(requireNonNull(response)).getContent());
    }

    private static ApiResponse resolved(ApiResponse response) {
        var ref = response.get$ref();
        return ref == null
                ? response
                : requireNonNull(CONTRACT.getComponents().getResponses().get(lastPart(ref)));
    }

    /** Of a stream of lines, the schema of one: that of the whole is bytes. */
    private static String schemaName(Content content) {
        var type = content.values().iterator().next();
        var extensions = type.getExtensions();
        return extensions != null && extensions.get("x-line") instanceof Map<?, ?> line
                ? lastPart(String.valueOf(line.get("$ref")))
                : lastPart(type.getSchema().get$ref());
    }

    private static String lastPart(String ref) {
        return ref.substring(ref.lastIndexOf('/') + 1);
    }

    private static List<Error> faults(String schema, JsonNode body) {
        ObjectNode root = JsonMapper.shared().createObjectNode();
        root.put("$ref", "#/components/schemas/" + schema).set("components", COMPONENTS);
        return SCHEMAS.getSchema(root).validate(body);
    }

    private static void undescribed(String at, @Nullable Schema<?> schema, List<String> silent) {
        if (schema == null || schema.get$ref() != null) {
            return;
        }
        if (schema.getDescription() == null || schema.getDescription().isBlank()) {
            silent.add(at);
        }
        if (schema.getProperties() != null) {
            schema.getProperties().forEach((name, property) -> undescribed(at + "." + name, property, silent));
        }
        undescribed(at + "[]", schema.getItems(), silent);
    }
}
