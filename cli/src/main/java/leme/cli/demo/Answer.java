package leme.cli.demo;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import leme.cli.Words;
import leme.client.model.Decision;
import leme.client.model.Degradation;
import leme.client.model.Form;
import leme.client.model.Purpose;
import leme.client.model.RankedAction;
import leme.client.model.Route;
import leme.client.model.Suppression;
import leme.client.model.Understanding;

/**
 * A decision in half a line: what was understood, who answers, what may be said, and what was held back and why.
 *
 * @param words of the reader
 * @param palette of the terminal
 * @param person whose clock counts
 * @param decision to tell
 */
record Answer(Words words, Palette palette, Day.Person person, Decision decision) {

    private static final int MOST_ACTIONS = 3;
    private static final int MOST_REASONS = 4;

    String inWords() {
        return Stream.of(
                        understood(),
                        routed(),
                        actions(),
                        vetoed("veto.promotions", lost -> lost.getPurpose() == Purpose.PROMOTIONAL),
                        vetoed("veto.others", lost -> lost.getPurpose() != Purpose.PROMOTIONAL),
                        degraded())
                .filter(part -> !part.isEmpty())
                .collect(joining(palette.faint(" · ")));
    }

    private String understood() {
        var understanding = decision.getUnderstanding();
        return understanding == null ? "" : intent(understanding);
    }

    private String intent(Understanding understanding) {
        var said = understanding.getIntent() + " " + Math.round(100 * understanding.getConfidence()) + "%";
        return switch (understanding.getLane()) {
            case SURE -> palette.good(said);
            case UNSURE -> palette.warning(said + "?");
            case OUT_OF_SCOPE, UNKNOWN_DEFAULT_OPEN_API -> palette.warning(words.say("lane.OUT_OF_SCOPE"));
        };
    }

    private String routed() {
        var route = decision.getRoute();
        return route == null ? "" : who(route);
    }

    private String who(Route route) {
        var kind = words.sayOr("route." + route.getKind().getValue(), String.valueOf(route.getKind()));
        var why = palette.faint(" " + route.getReason().getCode());
        var later = route.getAnswersAt() == null ? "" : " " + words.say("route.opens", clock(route.getAnswersAt()));
        return kind + why + later;
    }

    private String actions() {
        var ranked = decision.getActions();
        if (ranked.isEmpty()) {
            return palette.faint(words.say("actions.none"));
        }
        return ranked.stream().limit(MOST_ACTIONS).map(this::action).collect(joining(", "));
    }

    private String action(RankedAction action) {
        var code = action.getRank() == 1 ? palette.bold(action.getAction()) : action.getAction();
        var template = action.getForm() == Form.TEMPLATE ? palette.faint(" " + words.say("form.TEMPLATE")) : "";
        var later = action.getSendAfter() == null
                ? ""
                : palette.warning(" " + words.say("send.after", clock(action.getSendAfter())));
        return code + template + later;
    }

    private String vetoed(String key, Predicate<Suppression> which) {
        var lost = decision.getSuppressed().stream()
                .filter(which)
                .map(Tally::vetoes)
                .filter(reasons -> !reasons.isEmpty())
                .toList();
        if (lost.isEmpty()) {
            return "";
        }
        var counted = lost.size() == 1 ? key + ".one" : key;
        return palette.stopped(words.say(counted, lost.size(), reasons(lost)));
    }

    private static String reasons(List<List<String>> lost) {
        var codes = Tally.mostFirst(lost.stream().flatMap(List::stream).collect(groupingBy(code -> code, counting())));
        var shown = codes.keySet().stream().limit(MOST_REASONS).collect(joining(", "));
        return codes.size() > MOST_REASONS ? shown + " +" + (codes.size() - MOST_REASONS) : shown;
    }

    private String degraded() {
        return decision.getDegradations().isEmpty()
                ? ""
                : palette.warning("⚠ "
                        + decision.getDegradations().stream()
                                .map(Degradation::getCode)
                                .distinct()
                                .collect(joining(", ")));
    }

    /** A moment on the customer's clock, e.g. {@code qui. 09:00}. */
    private String clock(Instant at) {
        return DateTimeFormatter.ofPattern("EEE HH:mm", words.locale()).format(at.atZone(Almanac.zone(person.state())));
    }
}
