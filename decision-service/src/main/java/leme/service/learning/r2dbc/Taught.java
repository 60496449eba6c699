package leme.service.learning.r2dbc;

import java.util.List;
import leme.models.online.Lesson.Basis;
import leme.models.online.Lesson.Fact;
import leme.service.record.RecordJson;

/**
 * What one step finds to learn.
 *
 * @param lessons in the order they are learned in
 * @param outcomes that were looked at, taught or not: {@code {tenant, id}}
 * @param contacts of which enough was seen: {@code {tenant, decisionId, action}}
 * @param isMore whether more is waiting
 */
record Taught(List<Entry> lessons, List<Looked> outcomes, List<Settled> contacts, boolean isMore) {

    /** A lesson and what it is about. */
    record Entry(String tenant, String decisionId, String action, String group, Fact fact, Basis basis) {}

    /** An outcome that was looked at. */
    record Looked(String tenant, String id) {}

    /** A contact that was answered or waited for. */
    record Settled(String tenant, String decisionId, String action) {}

    static String json(List<?> rows) {
        return RecordJson.mapper().writeValueAsString(rows);
    }
}
