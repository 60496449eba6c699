package leme.models.training;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import leme.models.message.MessageReader;
import leme.models.message.Reading;

/**
 * How well messages that ask for several things are told from those that ask for one.
 *
 * @param single messages that mean one intent
 * @param split of them, those found to ask for several
 * @param several messages that ask for several intents
 * @param whole of them, those of which every request was found and none besides
 * @param missed of them, those of which fewer requests were found
 * @param mistaken of them, those in which something was found that nobody asked for
 */
public record RequestsReport(int single, int split, int several, int whole, int missed, int mistaken) {

    /**
     * Measures a reader.
     *
     * @param one messages with one intent each
     * @param more messages with several intents each, the label naming them with spaces between
     */
    public static RequestsReport of(MessageReader reader, Examples one, Examples more) {
        int split = 0;
        for (Example message : one.rows()) {
            split += asked(reader, message).isEmpty() ? 0 : 1;
        }
        int whole = 0;
        int missed = 0;
        int mistaken = 0;
        for (Example message : more.rows()) {
            Set<String> meant = Set.of(message.label().split(" "));
            Set<String> found = asked(reader, message);
            whole += found.equals(meant) ? 1 : 0;
            missed += found.containsAll(meant) ? 0 : 1;
            mistaken += meant.containsAll(found) ? 0 : 1;
        }
        return new RequestsReport(one.rows().size(), split, more.rows().size(), whole, missed, mistaken);
    }

    private static Set<String> asked(MessageReader reader, Example message) {
        return reader.read(message.text()).requests().stream()
                .map(Reading.Request::intent)
                .collect(Collectors.toSet());
    }

    /** The report, line by line, ready to print. */
    public List<String> lines() {
        return List.of(
                "one thing asked      %d messages, %d of them taken apart (%s)"
                        .formatted(single, split, share(split, single)),
                "several asked        %d messages, %d read whole (%s), %d in part, %d with a thing nobody asked"
                        .formatted(several, whole, share(whole, several), missed, mistaken));
    }

    private static String share(int part, int all) {
        return String.format(Locale.ROOT, "%.1f %%", all == 0 ? 0 : 100.0 * part / all);
    }
}
