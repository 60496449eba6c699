package leme.rules.scenario;

import static leme.rules.file.Say.say;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import leme.rules.catalogue.Catalogue;
import leme.rules.fact.Action;
import leme.rules.fact.Candidate;
import leme.rules.fact.Case;
import leme.rules.fact.Channel;
import leme.rules.fact.Criticality;
import leme.rules.fact.Handling;
import leme.rules.fact.Handling.Answerer;
import leme.rules.fact.Language;
import leme.rules.fact.Placement;
import leme.rules.fact.Understanding;
import leme.rules.fact.Understanding.Lane;
import leme.rules.fact.Understanding.Signal;
import leme.rules.fact.Understanding.Tone;
import leme.rules.file.Entry;
import org.jspecify.annotations.Nullable;

/**
 * What a scenario is given. Whatever it does not say is boring: a Wednesday morning, a reply on WhatsApp to a message
 * that says nothing in particular, a customer of 30 months who agreed to everything and never complained.
 */
final class Given {

    /** A Wednesday, 10:00 in Brasília, on no holiday. */
    private static final String BORING_TIME = "2026-03-11 10:00";

    private final Entry entry;
    private final Times times;
    private final Case question;

    Given(Entry entry, Catalogue catalogue) {
        this.entry = entry;
        entry.only(
                "at",
                "placement",
                "channel",
                "customer",
                "message",
                "missing",
                "stale",
                "sender",
                "handling",
                "queues",
                "actions");
        this.times = new Times(at());
        this.question = question(catalogue);
    }

    Case question() {
        return question;
    }

    Times times() {
        return times;
    }

    boolean proposes(String action) {
        return question.candidates().stream()
                .anyMatch(candidate -> candidate.code().equals(action));
    }

    private Instant at() {
        Entry at = entry.field("at");
        Instant boring = Times.clock(BORING_TIME);
        return at.isPresent()
                ? at.parse(say("a time such as `2026-03-10 22:30` (Brasília)"), Times::clock)
                        .orElse(boring)
                : boring;
    }

    private Case question(Catalogue catalogue) {
        Channel channel = entry.field("channel").oneOf(Channel.class, Channel.WHATSAPP);
        return new Case(
                times.at(),
                entry.field("placement").oneOf(Placement.class, Placement.REPLY),
                channel,
                new GivenFile(entry, channel, times).file(),
                understanding(entry.field("message")),
                candidates(channel, catalogue),
                handling(entry.field("handling")),
                List.of(),
                new GivenStaff(entry.field("queues"), times));
    }

    private static @Nullable Handling handling(Entry handling) {
        if (!handling.isPresent()) {
            return null;
        }
        handling.only("criticality", "answerer");
        return new Handling(
                handling.field("criticality").oneOf(Criticality.class, Criticality.NORMAL),
                handling.field("answerer").oneOf(Answerer.class, Answerer.MACHINE));
    }

    private static @Nullable Understanding understanding(Entry message) {
        if (!message.isPresent()) {
            return null;
        }
        message.only("language", "intent", "subject", "lane", "tone", "complaint", "signals");
        List<Signal> signals = new ArrayList<>();
        message.field("signals").items().forEach(signal -> signals.add(signal.oneOf(Signal.class)));
        return new Understanding(
                message.field("language").oneOf(Language.class, Language.PT_BR),
                message.field("intent").text("greeting"),
                message.field("subject").text("greeting"),
                0.99,
                message.field("lane").oneOf(Lane.class, Lane.SURE),
                List.of(),
                message.field("tone").oneOf(Tone.class, Tone.NEUTRAL),
                message.field("complaint").number(0),
                signals,
                List.of(),
                List.of());
    }

    private List<Candidate> candidates(Channel channel, Catalogue catalogue) {
        List<Candidate> candidates = new ArrayList<>();
        for (Entry item : entry.field("actions").items()) {
            action(item, channel, catalogue)
                    .ifPresent(action -> action.treatments().stream()
                            .filter(treatment -> item.isMapping() || treatment.channel() == channel)
                            .forEach(treatment -> candidates.add(new Candidate(action, treatment))));
        }
        return candidates;
    }

    /** A code of the catalogue, or a stub that says only what matters. */
    private static Optional<Action> action(Entry item, Channel channel, Catalogue catalogue) {
        if (item.isMapping()) {
            return new Stub(item, channel).action();
        }
        Optional<Action> known = catalogue.action(item.text());
        if (known.isEmpty()) {
            item.problem(
                    say("`%s` is not in the catalogue", item.text()),
                    say("Use a code of it, or describe the action here"));
        }
        return known;
    }
}
