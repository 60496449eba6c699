package leme.service.interaction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import leme.service.interaction.Line.End;
import leme.service.interaction.Line.LeftOut;

/** Counts one export while it runs; pages come one after the other. */
final class Tally {

    private final Map<Joined.Why, Long> leftOut = new EnumMap<>(Joined.Why.class);
    private long kept;
    private long rows;

    /** The rows among them, then how far it is. */
    List<Line> lines(List<Joined> page) {
        var lines = new ArrayList<Line>();
        for (var joined : page) {
            switch (joined) {
                case Joined.Kept(var interactions) -> {
                    kept++;
                    rows += interactions.size();
                    interactions.forEach(interaction -> lines.add(new Line(interaction, null, null)));
                }
                case Joined.LeftOut(var why) -> leftOut.merge(why, 1L, Long::sum);
            }
        }
        lines.add(new Line(null, looked(), null));
        return lines;
    }

    Line end() {
        var reasons = Arrays.stream(Joined.Why.values())
                .map(why -> new LeftOut(why, leftOut.getOrDefault(why, 0L)))
                .toList();
        return new Line(null, null, new End(looked(), rows, reasons));
    }

    private long looked() {
        return kept + leftOut.values().stream().mapToLong(Long::longValue).sum();
    }
}
