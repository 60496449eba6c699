package leme.service.interaction;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import leme.service.record.RecordJson;
import org.jspecify.annotations.Nullable;

/**
 * A line of an export: exactly one of its parts. The last line of a whole export has {@code end}; what ends otherwise was
 * broken off.
 *
 * @param interaction a row
 * @param looked how many decisions were looked at so far
 * @param end what it came to
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Line(
        @Nullable Interaction interaction,
        @Nullable Long looked,
        @Nullable End end) {

    /** How often a reason left a decision out. */
    public record LeftOut(Joined.Why why, long decisions) {}

    /**
     * What an export came to; {@code interactions} and all that was left out sum to {@code decisions}, unless whole
     * answers were asked for, which may be several interactions each.
     *
     * @param leftOut each reason once, in their order
     */
    public record End(long decisions, long interactions, List<LeftOut> leftOut) {

        public End {
            leftOut = List.copyOf(leftOut);
        }
    }

    /** JSON, without the line's end. */
    public String json() {
        return RecordJson.mapper().writeValueAsString(this);
    }
}
