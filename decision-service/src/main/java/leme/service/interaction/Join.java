package leme.service.interaction;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import leme.models.online.Lesson.Basis;
import leme.models.online.Lesson.Fact;
import leme.rules.fact.Contact;
import leme.service.interaction.Joined.Kept;
import leme.service.interaction.Joined.LeftOut;
import leme.service.interaction.Joined.Why;
import leme.service.learning.Attribution;
import leme.service.learning.Bases;
import leme.service.learning.Contacted;
import leme.service.record.RecordJson;
import leme.service.record.Recorded;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Joins a decision with what came of it, as learning from outcomes attributes it.
 *
 * @param priors of the catalogue's actions, by code
 * @param now what windows are measured by
 * @param pseudonym one-way, and of this export alone
 */
record Join(Attribution attribution, Map<String, Double> priors, Instant now, UnaryOperator<String> pseudonym) {

    Joined of(Recorded decision, Aftermath aftermath) {
        if (aftermath.isProtected()) {
            return new LeftOut(Why.PRIVACY_REQUEST);
        }
        var action = commercial(decision);
        if (action == null) {
            return new LeftOut(Why.NOTHING_COMMERCIAL);
        }
        var contact = aftermath.reached(action);
        if (contact == null) {
            return new LeftOut(Why.NOT_SHOWN);
        }
        var reward = attribution.rewards().get(contact.group());
        if (reward == null || !priors.containsKey(action)) {
            return new LeftOut(Why.NO_REWARD);
        }
        return contact.at().plus(reward.window()).isAfter(now)
                ? new LeftOut(Why.WINDOW_OPEN)
                : shown(decision, contact, facts(decision, contact, aftermath));
    }

    /** Code of the action put first, if it is commercial. */
    private static @Nullable String commercial(Recorded decision) {
        var effects = decision.effects();
        return Stream.concat(effects.contacts().stream(), effects.offers().stream())
                .filter(contact -> contact.action().equals(decision.summary().action()))
                .filter(contact -> contact.purpose().isCommercial())
                .map(Contact::action)
                .findFirst()
                .orElse(null);
    }

    private Set<Fact> facts(Recorded decision, Contact contact, Aftermath aftermath) {
        var about = new Contacted(
                decision.tenant(), decision.id(), contact.action(), contact.group(), contact.at(), Set.of());
        Set<Fact> facts = EnumSet.noneOf(Fact.class);
        aftermath.outcomes().stream()
                .filter(outcome -> outcome.action().equals(contact.action()))
                .forEach(outcome -> facts.addAll(attribution.facts(about, outcome)));
        return facts;
    }

    private Joined shown(Recorded decision, Contact contact, Set<Fact> facts) {
        var chosenWith = decision.summary().selectionProbability();
        var basis = Bases.in(decision.response(), contact.action());
        var stamp = stamp(decision.response());
        return chosenWith == null || basis == null || !stamp.path("exploring").isObject()
                ? new LeftOut(Why.TOO_OLD)
                : new Kept(row(decision, contact, facts, chosenWith, basis, stamp));
    }

    private static JsonNode stamp(String response) {
        try {
            return RecordJson.mapper().readTree(response).path("stamp");
        } catch (JacksonException foreign) {
            return RecordJson.mapper().missingNode();
        }
    }

    private Interaction row(
            Recorded decision, Contact contact, Set<Fact> facts, double chosenWith, Basis basis, JsonNode stamp) {
        var profile = basis.profile();
        boolean answered = facts.contains(Fact.ANSWERED);
        return new Interaction(
                pseudonym.apply(decision.id()),
                decision.at().truncatedTo(ChronoUnit.HOURS),
                contact.action(),
                contact.group(),
                priors.getOrDefault(contact.action(), Double.NaN),
                profile.tenureMonths(),
                profile.monthlyRevenue(),
                profile.productsOwned(),
                profile.ownsProduct(),
                profile.channel(),
                profile.hour(),
                profile.weekend(),
                profile.contacts(),
                profile.rejections(),
                profile.acceptances(),
                profile.asked(),
                chosenWith,
                stamp.at("/exploring/restraint").asString(""),
                answered,
                facts.contains(Fact.OPTED_OUT),
                answered ? 1 : 0,
                decision.summary().bundle(),
                stamp.at("/versions/rules").asString(""),
                stamp.at("/versions/propensity").asString(""),
                experiments(stamp));
    }

    private static String experiments(JsonNode stamp) {
        return stamp.path("assigned")
                .valueStream()
                .map(assigned -> assigned.path("experiment").asString("") + "="
                        + assigned.path("arm").asString(""))
                .collect(Collectors.joining(" "));
    }
}
