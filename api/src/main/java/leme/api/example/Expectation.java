package leme.api.example;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What an example promises of its response. Partial: what it does not mention is not compared.
 *
 * @param status of the response
 * @param body what the response contains; null when nothing is said of it
 * @param lacks what the response does not contain, in the same shape; null when nothing is said of it
 * @param capture names under which later examples use parts of the response, each with its JSON Pointer
 */
public record Expectation(
        int status, @Nullable JsonNode body, @Nullable JsonNode lacks, Map<String, String> capture) {

    public Expectation {
        capture = Map.copyOf(capture);
    }

    /** Where a response breaks the promise, one sentence each; empty when it keeps it. */
    public List<String> broken(int actualStatus, JsonNode actual) {
        var faults = new ArrayList<String>();
        if (actualStatus != status) {
            faults.add("status is `" + actualStatus + "` instead of `" + status + "`");
        }
        if (body != null) {
            missing("", body, actual, faults);
        }
        if (lacks != null) {
            present("", lacks, actual, faults);
        }
        return List.copyOf(faults);
    }

    /** The parts of a response that later examples use, by name. */
    public Map<String, String> captured(JsonNode actual) {
        var parts = new HashMap<String, String>();
        capture.forEach((name, pointer) -> parts.put(name, actual.at(pointer).asString()));
        return parts;
    }

    private static void missing(String at, JsonNode expected, JsonNode actual, List<String> faults) {
        if (expected.isObject() && actual.isObject()) {
            expected.properties()
                    .forEach(field ->
                            missing(at + "/" + field.getKey(), field.getValue(), actual.path(field.getKey()), faults));
        } else if (expected.isArray() && actual.isArray()) {
            for (var element : expected) {
                if (elements(actual).noneMatch(candidate -> contains(element, candidate))) {
                    faults.add("`" + at + "` holds no `" + element + "`");
                }
            }
        } else if (!isSame(expected, actual)) {
            faults.add("`" + at + "` is `" + actual + "` instead of `" + expected + "`");
        }
    }

    private static void present(String at, JsonNode unwanted, JsonNode actual, List<String> faults) {
        if (unwanted.isObject() && actual.isObject()) {
            unwanted.properties()
                    .forEach(field ->
                            present(at + "/" + field.getKey(), field.getValue(), actual.path(field.getKey()), faults));
        } else if (unwanted.isArray() && actual.isArray()) {
            for (var element : unwanted) {
                if (elements(actual).anyMatch(candidate -> contains(element, candidate))) {
                    faults.add("`" + at + "` holds `" + element + "`");
                }
            }
        } else if (isSame(unwanted, actual)) {
            faults.add("`" + at + "` is `" + actual + "`");
        }
    }

    private static boolean contains(JsonNode expected, JsonNode actual) {
        var faults = new ArrayList<String>();
        missing("", expected, actual, faults);
        return faults.isEmpty();
    }

    /** Numbers by value: 1 and 1.0 are the same in JSON. */
    private static boolean isSame(JsonNode one, JsonNode other) {
        return one.isNumber() && other.isNumber()
                ? one.decimalValue().compareTo(other.decimalValue()) == 0
                : one.equals(other);
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
