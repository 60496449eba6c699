package leme.service.web.contract;

import com.networknt.schema.Error;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import leme.rules.fact.Texts;
import leme.service.web.problem.Violation;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** Says in our words what the schema library found: which field, what is wrong, the bound, the remedy. */
final class Wording {

    /** What is told first of a field that is wrong in several ways; one violation a field is enough to mend it. */
    private static final List<String> GRAVITY =
            List.of("type", "additionalProperties", "required", "enum", "minLength", "maxLength", "pattern");

    private final JsonNode contract;
    private final Moments moments;

    Wording(JsonNode contract, Moments moments) {
        this.contract = contract;
        this.moments = moments;
    }

    /** One violation per place, in the order of the body. */
    List<Violation> ofBody(List<Error> errors) {
        var first = new LinkedHashMap<String, Violation>();
        errors.stream()
                .sorted(Comparator.comparingInt(Wording::gravity))
                .map(error -> violation(new Fault(error, pointer(error))))
                .forEach(violation -> first.putIfAbsent(violation.pointer(), violation));
        return List.copyOf(first.values());
    }

    /** A parameter that is not what it must be. */
    Violation ofParameter(String name, Error error) {
        var fault = new Fault(error, JsonPointer.empty().appendProperty(name));
        var violation = violation(fault);
        return new Violation("`" + name + "`", violation.value(), violation.message(), violation.remedy());
    }

    /** A parameter given more than once. */
    Violation repeated(String name) {
        return Violation.at(
                "`" + name + "`",
                new Texts("`" + name + "` foi dado mais de uma vez", "`" + name + "` is given more than once"),
                new Texts("Envie-o uma vez só.", "Send it once."));
    }

    /** A parameter that was left out and may not be. */
    Violation missing(String name, String example) {
        return Violation.at(
                "`" + name + "`",
                new Texts("falta `" + name + "`", "`" + name + "` is missing"),
                new Texts("Envie, por exemplo, `" + example + "`.", "Send, for example, `" + example + "`."));
    }

    /** A name that the contract does not have here. */
    Violation unknown(String pointer, String name, Collection<String> known) {
        var quoted = Excerpt.of(name);
        var list = quoted(known);
        return Violation.at(
                pointer,
                new Texts("`" + quoted + "` não existe aqui", "there is no `" + quoted + "` here"),
                Nearest.to(name, known)
                        .map(near -> new Texts("Talvez `" + near + "`.", "Maybe `" + near + "`."))
                        .orElseGet(() -> known.isEmpty()
                                ? new Texts("Retire-o.", "Leave it out.")
                                : new Texts(
                                        "Retire-o, ou use um destes: " + list + ".",
                                        "Leave it out, or use one of " + list + ".")));
    }

    private static int gravity(Error error) {
        int index = GRAVITY.indexOf(error.getKeyword());
        return index < 0 ? GRAVITY.size() : index;
    }

    /** The library points at the object that lacks a field or has one too many; callers want the field. */
    private static JsonPointer pointer(Error error) {
        var at = JsonPointer.compile(error.getInstanceLocation().toString());
        var property = error.getProperty();
        return property == null ? at : at.appendProperty(property);
    }

    private Violation violation(Fault fault) {
        var schema = schema(fault.error());
        return switch (fault.error().getKeyword()) {
            case "type" -> fault.wrongType(schema.path("type").asString());
            case "required" -> fault.missing(example(schema.path("properties").path(fault.name())));
            case "additionalProperties" ->
                unknown(fault.pointer(), fault.name(), schema.path("properties").propertyNames());
            case "enum" -> fault.notListed(words(schema));
            case "minLength" -> fault.tooShort(schema.path("minLength").asInt());
            case "maxLength" -> fault.tooLong(schema.path("maxLength").asInt());
            case "pattern" -> fault.unmatched(schema.path("pattern").asString(), example(schema));
            case "minimum" -> fault.tooLow(schema);
            case "maximum" -> fault.tooHigh(schema);
            case "minItems" -> fault.tooFew(schema.path("minItems").asInt());
            case "maxItems" -> fault.tooMany(schema.path("maxItems").asInt());
            case "format" -> fault.unformatted(schema.path("format").asString(), moments);
            default -> fault.otherwise();
        };
    }

    /** The schema in which the broken keyword stands. */
    private JsonNode schema(Error error) {
        var at = JsonPointer.compile(error.getSchemaLocation().getFragment().toString());
        return contract.at(Objects.requireNonNullElse(at.head(), at));
    }

    /** A good value, taken from the contract; "" when it shows none. */
    private String example(JsonNode schema) {
        var reference = schema.path("$ref");
        if (!reference.isMissingNode()) {
            return example(contract.at(reference.stringValue().substring(1)));
        }
        var example = schema.path("example");
        return example.isValueNode()
                ? example.asString()
                : words(schema).stream().findFirst().orElse("");
    }

    private static List<String> words(JsonNode schema) {
        return schema.path("enum").valueStream().map(JsonNode::asString).toList();
    }

    private static String quoted(Collection<String> words) {
        return words.stream().map(word -> "`" + word + "`").collect(Collectors.joining(", "));
    }
}
