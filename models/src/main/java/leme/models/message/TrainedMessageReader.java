package leme.models.message;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import leme.models.message.Reading.Signal;
import leme.models.text.Featuriser;
import leme.models.text.NormalText;
import leme.models.text.Occurrences;
import org.jspecify.annotations.Nullable;

/**
 * Reads messages with a trained intent model and a trained tone model. They share one pass over the text, unless they look
 * for the concepts of other languages: whoever trains intents on Portuguese alone may keep a tone model of two languages.
 */
public final class TrainedMessageReader implements MessageReader {

    /** Probability from which an intent gives its signal. */
    private static final double LIKELY = 0.5;
    /** Probability from which a clause is a request of its own. */
    private static final double CLEAR = 0.6;

    private static final int DIGITS = 12;

    private final IntentModel intents;
    private final ToneModel tones;
    private final Featuriser featuriser;
    private final Featuriser tonesFeaturiser;
    private final String version;

    /** A reader over two models. */
    public TrainedMessageReader(IntentModel intents, ToneModel tones) {
        this.intents = intents;
        this.tones = tones;
        this.version = named(intents.version()) + "+" + named(tones.version());
        this.featuriser = intents.classifier().vocabulary().featuriser();
        this.tonesFeaturiser = tones.classifier().vocabulary().featuriser();
    }

    @Override
    public Reading read(String text) {
        NormalText normal = NormalText.of(text);
        Occurrences shown = featuriser.features(normal);
        IntentModel.Opinion meant = intents.judge(shown);
        ToneModel.Opinion said =
                tones.judge(featuriser.equals(tonesFeaturiser) ? shown : tonesFeaturiser.features(normal));
        List<Reading.Scored> ranked = meant.ranked(intents.intents());
        List<Reading.Request> requests = Requests.in(text, this::request);
        return new Reading(
                intents.languageOf(normal).tag(),
                ranked,
                meant.outOfScope(),
                intents.pointsOf(normal).lane(meant.confidence(), meant.outOfScope()),
                said.complaint(),
                said.tone(),
                signals(normal, meant, ranked, requests),
                Evidence.of(intents.classifier(), normal, shown, meant.first()),
                requests);
    }

    @Override
    public Optional<Watched> watch(String text) {
        return Optional.of(intents.watch(NormalText.of(text)));
    }

    @Override
    public List<Baseline> baselines() {
        return List.of(intents.baseline());
    }

    /** What one clause asks for; null if that is not clear. */
    private Reading.@Nullable Request request(NormalText clause) {
        Occurrences shown = featuriser.features(clause);
        IntentModel.Opinion meant = intents.judge(shown);
        double probability = meant.probabilities()[meant.first()];
        if (probability < CLEAR || meant.outOfScope() >= LIKELY) {
            return null;
        }
        return new Reading.Request(
                intents.intents().get(meant.first()),
                probability,
                Evidence.of(intents.classifier(), clause, shown, meant.first()));
    }

    /** As people name a model: by the first digits of its digest. */
    private static String named(String digest) {
        return digest.substring(0, Math.min(DIGITS, digest.length()));
    }

    /** What it tells intents with. */
    public IntentModel intentModel() {
        return intents;
    }

    /** What it tells tones with. */
    public ToneModel toneModel() {
        return tones;
    }

    @Override
    public Set<String> intents() {
        return Set.copyOf(intents.intents());
    }

    @Override
    public String version() {
        return version;
    }

    /** Signals whose intents together are likely: who wants to cancel wants to, whatever it is that is cancelled. */
    private static Set<Signal> meantBy(List<Reading.Scored> ranked) {
        var probabilities = new EnumMap<Signal, Double>(Signal.class);
        for (Reading.Scored scored : ranked) {
            Signal signal = Signal.meantBy(scored.intent());
            if (signal != null) {
                probabilities.merge(signal, scored.probability(), Double::sum);
            }
        }
        probabilities.values().removeIf(probability -> probability < LIKELY);
        return probabilities.keySet();
    }

    private Set<Signal> signals(
            NormalText text, IntentModel.Opinion meant, List<Reading.Scored> ranked, List<Reading.Request> requests) {
        Signals.Heard heard = intents.signals().in(text);
        Set<Signal> given = EnumSet.noneOf(Signal.class);
        given.addAll(heard.given());
        if (meant.outOfScope() < LIKELY) {
            given.addAll(meantBy(ranked));
        }
        given.removeAll(heard.denied());
        requests.forEach(request -> {
            Signal asked = Signal.meantBy(request.intent());
            if (asked != null && !heard.denied().contains(asked)) {
                given.add(asked);
            }
        });
        return given;
    }
}
