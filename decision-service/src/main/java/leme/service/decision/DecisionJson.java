package leme.service.decision;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import leme.engine.Decision;
import leme.engine.Stamp;
import leme.engine.experiment.Assigned;
import leme.engine.experiment.Exploring;
import leme.engine.situation.Situation;
import leme.rules.fact.CustomerFile;
import leme.rules.fact.Known;
import leme.service.record.RecordJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.json.JsonMapper;

/** Situations and decisions as they are recorded. The core knows no JSON; what it needs to be told is told here. */
final class DecisionJson {

    private static final JsonMapper MAPPER = RecordJson.mapper()
            .rebuild()
            .addMixIn(Known.class, KnownByName.class)
            .addMixIn(CustomerFile.class, FileOfThen.class)
            .addMixIn(Stamp.class, StampOfThen.class)
            .addMixIn(Exploring.class, ExploringOfThen.class)
            .build();

    private DecisionJson() {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "known")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Known.Fresh.class, name = "fresh"),
        @JsonSubTypes.Type(value = Known.Stale.class, name = "stale"),
        @JsonSubTypes.Type(value = Known.Missing.class, name = "missing")
    })
    private interface KnownByName {}

    @JsonDeserialize(converter = RecordedFile.Reading.class)
    private interface FileOfThen {}

    /** What was recorded before there were experiments is still the same, byte for byte. */
    private abstract static class StampOfThen {
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<Assigned> assigned = List.of();
    }

    private abstract static class ExploringOfThen {
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<Double> ranks = List.of();
    }

    static String of(Situation situation) {
        return MAPPER.writeValueAsString(situation);
    }

    static String of(Decision decision) {
        return MAPPER.writeValueAsString(decision);
    }

    static Situation situation(String json) {
        return MAPPER.readValue(json, Situation.class);
    }

    static Decision decision(String json) {
        return MAPPER.readValue(json, Decision.class);
    }

    static String text(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    static <T> T read(String json, Class<T> type) {
        return MAPPER.readValue(json, type);
    }

    /** The version of the rule pack that a recorded answer names; "" when it names none. */
    static String rules(String decision) {
        return MAPPER.readTree(decision).at("/stamp/versions/rules").asString("");
    }

    /** JSON Pointers to what differs between two recorded texts; empty when they say the same. */
    static List<String> differences(String one, String other) {
        var differences = new ArrayList<String>();
        compare("", MAPPER.readTree(one), MAPPER.readTree(other), differences);
        return differences;
    }

    /** What an older version did not write at all is what this one writes as null. */
    private static boolean saysNothing(JsonNode node) {
        return node.isMissingNode() || node.isNull();
    }

    private static void compare(String at, JsonNode one, JsonNode other, List<String> differences) {
        if (one.isObject() && other.isObject()) {
            var names = new TreeSet<String>();
            Stream.of(one, other).forEach(node -> names.addAll(node.propertyNames()));
            names.forEach(name -> compare(at + "/" + name, one.path(name), other.path(name), differences));
        } else if (one.isArray() && other.isArray()) {
            for (int i = 0; i < Math.max(one.size(), other.size()); i++) {
                compare(at + "/" + i, one.path(i), other.path(i), differences);
            }
        } else if (!one.equals(other) && !(saysNothing(one) && saysNothing(other))) {
            differences.add(at);
        }
    }
}
