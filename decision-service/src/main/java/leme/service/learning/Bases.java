package leme.service.learning;

import leme.models.online.Lesson.Basis;
import leme.service.record.RecordJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** What propensities rested on, as recorded decisions keep it. */
public final class Bases {

    private Bases() {}

    /** The basis of an action in a decision as it was answered; null when the decision has none. */
    public static @Nullable Basis in(String response, String action) {
        try {
            for (var placed : RecordJson.mapper().readTree(response).path("actions")) {
                var basis = placed.path("score").path("basis");
                if (placed.path("action").asString("").equals(action) && basis.isObject()) {
                    return RecordJson.mapper().treeToValue(basis, Basis.class);
                }
            }
            return null;
        } catch (JacksonException foreign) {
            return null;
        }
    }

    public static String json(Basis basis) {
        return RecordJson.mapper().writeValueAsString(basis);
    }

    public static Basis of(String json) {
        return RecordJson.mapper().readValue(json, Basis.class);
    }
}
