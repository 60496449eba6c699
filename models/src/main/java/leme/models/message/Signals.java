package leme.models.message;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import leme.models.message.Reading.Signal;
import leme.models.text.NormalText;

/**
 * Phrases that ask for or threaten something whatever the intent: a legal threat or the wish for a human must not
 * depend on a classifier alone.
 *
 * <p>A phrase is matched on normalised words; {@code process*} stands for every word that begins so. A phrase
 * soon after a wish denied does not count ({@code não quero cancelar}), after any other negation it does ({@code não
 * consigo falar com um atendente}).
 */
public final class Signals {

    private static final Set<String> NEGATIONS = Set.of("nao", "nunca", "jamais", "nem", "not", "dont", "never");
    private static final Set<String> WISHES = Set.of(
            "quero",
            "queria",
            "queremos",
            "preciso",
            "vou",
            "desejo",
            "pretendo",
            "gostaria",
            "precisa",
            "want",
            "need");
    private static final int REACH = 4;

    private final List<String> lines;
    private final Map<String, List<Phrase>> byFirstWord = new HashMap<>();
    private final List<Phrase> byFirstPrefix = new ArrayList<>();

    private record Phrase(Signal signal, List<String> words) {}

    /**
     * Reads phrases.
     *
     * @param lines {@code SIGNAL;phrase}, e.g. {@code THREATENS_LEGAL_ACTION;vou no procon}
     */
    public Signals(List<String> lines) {
        this.lines = List.copyOf(lines);
        lines.forEach(this::learn);
    }

    /** The phrases as they were read. */
    public List<String> lines() {
        return lines;
    }

    /**
     * What was heard in a message.
     *
     * @param given signals that a phrase gave
     * @param denied signals whose phrases all followed a negation
     */
    record Heard(Set<Signal> given, Set<Signal> denied) {}

    /** The signals of a message. */
    Heard in(NormalText text) {
        var heard = new Heard(EnumSet.noneOf(Signal.class), EnumSet.noneOf(Signal.class));
        for (int i = 0; i < text.size(); i++) {
            for (Phrase phrase : byFirstWord.getOrDefault(text.word(i), List.of())) {
                hear(phrase, text, i, heard);
            }
            for (Phrase phrase : byFirstPrefix) {
                hear(phrase, text, i, heard);
            }
        }
        heard.denied().removeAll(heard.given());
        return heard;
    }

    private void learn(String line) {
        int separator = line.indexOf(';');
        if (separator < 0) {
            throw new IllegalArgumentException("signal phrase `" + line + "` has no `;` between signal and phrase");
        }
        Signal signal = Signal.valueOf(line.substring(0, separator).strip());
        var words = new ArrayList<String>();
        for (String word : line.substring(separator + 1).strip().split("\\s+")) {
            boolean prefix = word.endsWith("*");
            List<String> normal = NormalText.of(word).words();
            words.addAll(prefix ? List.of(normal.getFirst() + "*") : normal);
        }
        var phrase = new Phrase(signal, List.copyOf(words));
        if (words.getFirst().endsWith("*")) {
            byFirstPrefix.add(phrase);
        } else {
            byFirstWord
                    .computeIfAbsent(words.getFirst(), any -> new ArrayList<>())
                    .add(phrase);
        }
    }

    private static void hear(Phrase phrase, NormalText text, int from, Heard heard) {
        if (!heard.given().contains(phrase.signal()) && matches(phrase, text, from)) {
            (negated(phrase, text, from) ? heard.denied() : heard.given()).add(phrase.signal());
        }
    }

    private static boolean matches(Phrase phrase, NormalText text, int from) {
        if (from + phrase.words().size() > text.size()) {
            return false;
        }
        for (int i = 0; i < phrase.words().size(); i++) {
            String expected = phrase.words().get(i);
            String word = text.word(from + i);
            boolean same = expected.endsWith("*")
                    ? word.startsWith(expected.substring(0, expected.length() - 1))
                    : word.equals(expected);
            if (!same) {
                return false;
            }
        }
        return true;
    }

    private static boolean negated(Phrase phrase, NormalText text, int from) {
        if (NEGATIONS.contains(phrase.words().getFirst())) {
            return false;
        }
        for (int i = Math.max(0, from - REACH); i < from; i++) {
            boolean wish = WISHES.contains(text.word(i + 1));
            if (wish && NEGATIONS.contains(text.word(i))) {
                return true;
            }
        }
        return false;
    }
}
