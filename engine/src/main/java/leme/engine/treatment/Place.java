package leme.engine.treatment;

import java.util.ArrayList;
import java.util.List;
import leme.engine.experiment.Choose.Choice;
import leme.engine.experiment.SelectionProbability;
import leme.engine.propensity.Scored;
import leme.rules.fact.Language;
import org.jspecify.annotations.Nullable;

/** Gives the ranked their form: treatment, channel, words and hour. */
public final class Place {

    private Place() {}

    /** The first {@code limit} of the choice, in the language of the conversation. */
    public static List<Placed> each(Choice choice, Language language, int limit) {
        var placed = new ArrayList<Placed>();
        for (var ranked :
                choice.ranked().subList(0, Math.min(limit, choice.ranked().size()))) {
            int rank = placed.size() + 1;
            placed.add(one(rank, ranked, language, rank == 1 ? choice.probability() : null));
        }
        return List.copyOf(placed);
    }

    private static Placed one(int rank, Scored ranked, Language language, @Nullable SelectionProbability probability) {
        var action = ranked.allowed().candidate().action();
        var treatment = ranked.allowed().candidate().treatment();
        return new Placed(
                rank,
                action.code(),
                action.name(),
                action.issue(),
                action.group(),
                action.purpose(),
                action.basis(),
                treatment.id(),
                treatment.channel(),
                treatment.form(),
                treatment.template(),
                treatment.category(),
                treatment.text().in(language),
                ranked.allowed().sendAfter(),
                ranked.score(),
                probability);
    }
}
