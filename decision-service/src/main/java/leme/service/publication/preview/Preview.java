package leme.service.publication.preview;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import leme.engine.preview.Effect;
import leme.engine.preview.Permit;
import leme.engine.preview.PreviewReport;
import leme.engine.preview.PreviewReport.Cause;
import leme.engine.preview.PreviewReport.Permitted;
import leme.engine.preview.PreviewReport.Sighting;
import leme.engine.preview.Volume;
import org.jspecify.annotations.Nullable;

/**
 * What a version would have changed of recent decisions, held against what decided when it was checked. Of each list the
 * first {@value #LONGEST}; decisions by id, nothing of the customer.
 *
 * @param against the version that decided; null when that was no artefact
 * @param end why it looked at no more
 * @param decisions how many were taken again
 * @param unreadable how many this release cannot read any more
 * @param takenBefore how many were taken under the rules that decided
 * @param asRecorded how many come out under them as the record says
 * @param effects what becomes of the decisions
 * @param newlyPermitted how many promotions, each in a channel, are newly permitted or go out sooner
 * @param promotions those, most frequent first
 * @param actions by the chosen action, where that moves; "" for none
 * @param segments what becomes of each segment of customers; "" for none
 * @param rules that made a difference, most first
 */
public record Preview(
        @Nullable String against,
        End end,
        long decisions,
        long unreadable,
        long takenBefore,
        long asRecorded,
        SortedMap<Effect, Long> effects,
        int newlyPermitted,
        List<Promotion> promotions,
        List<Shift> actions,
        List<Segment> segments,
        List<Cause> rules) {

    private static final int LONGEST = 50;

    public Preview {
        effects = new TreeMap<>(effects);
        promotions = List.copyOf(promotions);
        actions = List.copyOf(actions);
        segments = List.copyOf(segments);
        rules = List.copyOf(rules);
    }

    /** Why a preview looked at no more decisions. */
    public enum End {
        /** It looked at all it was to look at. */
        ALL,
        /** Its time was over. */
        TIME_OVER,
        /** No decision is on record. */
        NOTHING_ON_RECORD,
        /** The record did not answer. */
        RECORD_UNREACHABLE,
        /** It came to no end. */
        FAILED
    }

    /** A promotion in a channel that may go out now, or sooner, in how many decisions, by which rules; some decisions. */
    public record Promotion(
            String action,
            String channel,
            Permit.Kind change,
            long decisions,
            List<Cause> rules,
            List<String> examples) {}

    /** How many decisions choose an action. */
    public record Shift(String action, long before, long after, long gained, long lost) {}

    /** What becomes of the decisions of a segment of customers. */
    public record Segment(String segment, long decisions, SortedMap<Effect, Long> effects) {}

    /** Nothing was taken again. */
    public static Preview none(@Nullable String against, End end) {
        return new Preview(against, end, 0, 0, 0, 0, new TreeMap<>(), 0, List.of(), List.of(), List.of(), List.of());
    }

    static Preview of(@Nullable String against, End end, long unreadable, PreviewReport report) {
        var risks = report.risks();
        return new Preview(
                against,
                end,
                report.decisions(),
                unreadable,
                report.takenBefore(),
                report.asRecorded(),
                report.effects(),
                risks.size(),
                risks.stream()
                        .sorted((one, other) -> Long.compare(other.decisions(), one.decisions()))
                        .limit(LONGEST)
                        .map(Preview::promotion)
                        .toList(),
                report.actions().entrySet().stream()
                        .filter(row -> row.getValue().gained() + row.getValue().lost() > 0)
                        .limit(LONGEST)
                        .map(row -> shift(row.getKey(), row.getValue()))
                        .toList(),
                report.segments().entrySet().stream()
                        .limit(LONGEST)
                        .map(row -> new Segment(row.getKey(), sum(row.getValue()), row.getValue()))
                        .toList(),
                report.rules().stream().limit(LONGEST).toList());
    }

    private static Promotion promotion(Permitted risk) {
        var permit = risk.permit();
        return new Promotion(
                permit.action(),
                permit.channel().name(),
                permit.kind(),
                risk.decisions(),
                risk.rules().stream().limit(LONGEST).toList(),
                risk.examples().stream().map(Sighting::decision).toList());
    }

    private static Shift shift(String action, Volume volume) {
        return new Shift(action, volume.before(), volume.after(), volume.gained(), volume.lost());
    }

    private static long sum(SortedMap<Effect, Long> effects) {
        return effects.values().stream().mapToLong(Long::longValue).sum();
    }

    /** How many decisions are not the same. */
    public long changed() {
        return decisions - effects.getOrDefault(Effect.SAME, 0L);
    }
}
