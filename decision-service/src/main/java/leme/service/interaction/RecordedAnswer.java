package leme.service.interaction;

import java.util.List;
import java.util.stream.Collectors;
import leme.service.record.RecordJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * What a decision answered, as far as exports look at it.
 *
 * @param document as it was answered; missing where it cannot be read
 */
record RecordedAnswer(JsonNode document) {

    /** An action of the answer, and where it stood, from 1. */
    record Placed(int rank, String action) {}

    static RecordedAnswer of(String response) {
        try {
            return new RecordedAnswer(RecordJson.mapper().readTree(response));
        } catch (JacksonException foreign) {
            return new RecordedAnswer(RecordJson.mapper().missingNode());
        }
    }

    /** Its actions, first first. */
    static List<Placed> placed(String response) {
        return of(response)
                .document
                .path("actions")
                .valueStream()
                .map(action -> new Placed(
                        action.path("rank").asInt(0), action.path("action").asString("")))
                .toList();
    }

    /**
     * With what probability an action below the first stands where it does, given those above it, in (0, 1]. Only the first
     * is drawn, and the others keep their order, so it is 1, unless the decision says otherwise.
     */
    double givenThoseAbove(int rank) {
        return document.path("actions")
                .valueStream()
                .filter(action -> action.path("rank").asInt(0) == rank)
                .mapToDouble(action -> action.path("selectionProbability").asDouble(1))
                .findFirst()
                .orElse(1);
    }

    /** Whether it is of a release that recorded what chance had to do with it. */
    boolean saysWhatChanceDid() {
        return document.at("/stamp/exploring").isObject();
    }

    /** A text of its stamp; empty where there is none. */
    String stamped(String pointer) {
        return document.path("stamp").at(pointer).asString("");
    }

    /** The arms of the customer, e.g. {@code campaigns-holdout=treated}. */
    String experiments() {
        return document.at("/stamp/assigned")
                .valueStream()
                .filter(assigned -> !assigned.path("arm").asString("").isEmpty())
                .map(assigned -> assigned.path("experiment").asString("") + "="
                        + assigned.path("arm").asString(""))
                .collect(Collectors.joining(" "));
    }
}
