package leme.service.learning;

import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import leme.engine.Bundle;
import leme.models.online.Lesson;
import leme.models.online.OnlinePropensities;
import leme.models.propensity.Propensities;
import leme.rules.fact.Action;

/**
 * A trained model that learns: in force, a challenger or a shadow. All learn from the same outcomes, whoever decided, each
 * about its own mistakes: what it would have said of the same profile, not what the one that decided said.
 *
 * @param base version of the trained model
 * @param sees a lesson as the model sees it
 */
public record Learner(String base, UnaryOperator<Lesson> sees) {

    /** One that sees lessons as whoever decided did. */
    public static Learner asDecided(String base) {
        return new Learner(base, UnaryOperator.identity());
    }

    /** The model of a bundle. */
    static Learner of(Bundle bundle) {
        var trained = OnlinePropensities.trained(bundle.propensities());
        var priors = bundle.catalogue().actions().stream()
                .collect(Collectors.toMap(Action::code, Action::prior, (one, other) -> one));
        return new Learner(trained.version(), lesson -> seen(lesson, trained, priors));
    }

    /** What the catalogue no longer has is learned as it was decided. */
    private static Lesson seen(Lesson lesson, Propensities trained, Map<String, Double> priors) {
        var prior = priors.get(lesson.action());
        if (prior == null) {
            return lesson;
        }
        var profile = lesson.basis().profile();
        var score = trained.score(lesson.action(), lesson.group(), prior, profile);
        return new Lesson(lesson.fact(), lesson.action(), lesson.group(), Lesson.Basis.of(score.trained(), profile));
    }
}
