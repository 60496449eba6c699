package leme.models.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import leme.models.artefact.Card;
import leme.models.artefact.Card.Confusion;
import leme.models.card.Curves;
import leme.models.card.Scored;

/** What a model card draws of intents: from answers to messages that the model had not seen. */
final class IntentCard {

    private static final int BINS = 12;

    /** A header holds a page, not a matrix of every label with every other. */
    private static final int MOST_CONFUSIONS = 1_500;

    private IntentCard() {}

    static Card of(List<IntentEvaluation.Answer> answers, List<String> labels, String measuredOn) {
        var said = new ArrayList<Scored>();
        var trusted = new ArrayList<Scored>();
        for (IntentEvaluation.Answer answer : answers) {
            trusted.add(new Scored(answer.confidence(), answer.right()));
            if (answer.truth() >= 0) {
                said.add(new Scored(answer.probability(), answer.right()));
            }
        }
        var trust = new Curves(trusted);
        return new Card(
                "",
                "",
                "",
                measuredOn,
                new Curves(said).reliability(BINS),
                trust.riskCoverage(),
                trust.roc(),
                trust.precisionRecall(),
                confusions(answers, labels),
                List.of(),
                List.of(),
                List.of());
    }

    private static List<Confusion> confusions(List<IntentEvaluation.Answer> answers, List<String> labels) {
        var counts = new TreeMap<String, Map<String, Integer>>();
        for (IntentEvaluation.Answer answer : answers) {
            if (answer.truth() >= 0 && answer.truth() < labels.size()) {
                counts.computeIfAbsent(labels.get(answer.truth()), _ -> new TreeMap<>())
                        .merge(labels.get(answer.first()), 1, Integer::sum);
            }
        }
        var confusions = new ArrayList<Confusion>();
        counts.forEach(
                (meant, given) -> given.forEach((label, rows) -> confusions.add(new Confusion(meant, label, rows))));
        return confusions.stream()
                .sorted(java.util.Comparator.comparingInt(Confusion::rows).reversed())
                .limit(MOST_CONFUSIONS)
                .toList();
    }
}
