package leme.engine.intent;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import leme.engine.situation.Message;
import leme.models.message.MessageReader;
import leme.models.message.Reading;
import leme.rules.fact.Language;
import leme.rules.fact.Understanding;
import leme.rules.fact.Understanding.Lane;
import leme.rules.fact.Understanding.Scored;
import leme.rules.fact.Understanding.Signal;
import leme.rules.fact.Understanding.Tone;
import leme.rules.routing.Routing;
import org.jspecify.annotations.Nullable;

/** Says what the models read in the words that rules and routes use. */
public final class Understand {

    /** The intent of a message that asks for nothing we know. */
    public static final String OUT_OF_SCOPE = "out-of-scope";

    private Understand() {}

    /**
     * Reads the message, if there is one.
     *
     * @param routing says what an intent is about and how critical it is
     */
    public static @Nullable Understanding read(@Nullable Message message, MessageReader reader, Routing routing) {
        if (message == null) {
            return null;
        }
        var reading = reader.read(message.text());
        var commanded = routing.commanded(message.text());
        if (commanded != null) {
            return commanded(commanded, message, reading, routing);
        }
        return reading.requests().isEmpty() ? one(reading, routing) : several(reading, routing);
    }

    /** A keyword means what the routing says; only how it is said is left to the reader. */
    private static Understanding commanded(String intent, Message message, Reading reading, Routing routing) {
        var meant = Reading.Signal.meantBy(intent);
        var given = meant == null ? EnumSet.noneOf(Reading.Signal.class) : EnumSet.of(meant);
        given.addAll(reading.signals());
        return new Understanding(
                language(reading.language()),
                intent,
                routing.intent(intent).subject(),
                1,
                Lane.SURE,
                List.of(),
                Tone.valueOf(reading.tone().name()),
                reading.complaint(),
                signals(given),
                List.of(message.text().strip()),
                List.of());
    }

    private static Understanding one(Reading reading, Routing routing) {
        var first = reading.intents().getFirst();
        boolean outOfScope = reading.lane() == Reading.Lane.OUT_OF_SCOPE;
        return new Understanding(
                language(reading.language()),
                outOfScope ? OUT_OF_SCOPE : first.intent(),
                outOfScope ? OUT_OF_SCOPE : routing.intent(first.intent()).subject(),
                outOfScope ? reading.outOfScope() : first.probability(),
                Lane.valueOf(reading.lane().name()),
                alternatives(reading, outOfScope),
                Tone.valueOf(reading.tone().name()),
                reading.complaint(),
                signals(reading.signals()),
                reading.evidence(),
                List.of());
    }

    /**
     * The most critical request leads, so that the route is fit for all of them. The whole message is trusted as far as it
     * reads when it means that request too; otherwise no further than a clause can be.
     */
    private static Understanding several(Reading reading, Routing routing) {
        var leads = reading.requests().stream()
                .max(Comparator.comparing((Reading.Request request) ->
                                routing.intent(request.intent()).criticality())
                        .thenComparing(Reading.Request::probability))
                .orElseThrow();
        boolean agreed = reading.intents().getFirst().intent().equals(leads.intent())
                && reading.lane() != Reading.Lane.OUT_OF_SCOPE;
        return new Understanding(
                language(reading.language()),
                leads.intent(),
                routing.intent(leads.intent()).subject(),
                leads.probability(),
                agreed ? Lane.valueOf(reading.lane().name()) : Lane.UNSURE,
                List.of(),
                Tone.valueOf(reading.tone().name()),
                reading.complaint(),
                signals(reading.signals()),
                leads.evidence(),
                reading.requests().stream()
                        .filter(request -> request != leads)
                        .map(request -> new Scored(request.intent(), request.probability()))
                        .toList());
    }

    /** Probabilities of intents are given that one of them is meant: out of scope that is unlikely itself. */
    private static List<Scored> alternatives(Reading reading, boolean outOfScope) {
        double meant = outOfScope ? 1 - reading.outOfScope() : 1;
        return reading.intents().stream()
                .skip(outOfScope ? 0 : 1)
                .map(scored -> new Scored(scored.intent(), scored.probability() * meant))
                .toList();
    }

    /** In the order of the enum, so that recorded bytes do not depend on hash order. */
    private static List<Signal> signals(Set<Reading.Signal> given) {
        return Arrays.stream(Signal.values())
                .filter(signal -> given.contains(Reading.Signal.valueOf(signal.name())))
                .toList();
    }

    private static Language language(String tag) {
        return tag.startsWith("en") ? Language.EN : Language.PT_BR;
    }
}
