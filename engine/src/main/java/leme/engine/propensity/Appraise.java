package leme.engine.propensity;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import leme.engine.governance.Allowed;
import leme.engine.proposal.Propose;
import leme.engine.situation.Situation;
import leme.models.online.Lesson.Basis;
import leme.models.propensity.Profile;
import leme.models.propensity.Propensities;
import leme.rules.fact.Candidate;
import leme.rules.fact.Contact;
import leme.rules.fact.Contact.Response;
import leme.rules.fact.Customer;
import leme.rules.fact.Placement;
import leme.rules.fact.Understanding;
import leme.rules.retention.Retained;
import org.jspecify.annotations.Nullable;

/** Scores the survivors: propensity from the model, value and cost from the catalogue, weight from the context. */
public final class Appraise {

    private static final Duration MONTH = Duration.ofDays(30);
    private static final Duration HALF_YEAR = Duration.ofDays(180);
    /** How much less an offer weighs in a conversation about something else. */
    private static final double ASIDE = 0.1;
    /** How much more a sure answer weighs than no answer. */
    private static final double TO_THE_POINT = 9;

    private final Situation situation;
    private final Retained retained;
    private final @Nullable Understanding understanding;
    private final Propensities propensities;
    private final ToDoubleFunction<String> optOutCost;
    private final Customer customer;
    private final ZonedDateTime local;

    private Appraise(
            Situation situation,
            Retained retained,
            @Nullable Understanding understanding,
            Propensities propensities,
            ToDoubleFunction<String> optOutCost) {
        this.situation = situation;
        this.retained = retained;
        this.understanding = understanding;
        this.propensities = propensities;
        this.optOutCost = optOutCost;
        this.customer = situation.customer();
        this.local = situation.at().atZone(customer.zone());
    }

    /**
     * Scores each.
     *
     * @param retained the file as each purpose may use it
     * @param optOutCost what it costs when a customer opts out of a group's actions, BRL
     */
    public static List<Scored> each(
            List<Allowed> allowed,
            Situation situation,
            Retained retained,
            @Nullable Understanding understanding,
            Propensities propensities,
            ToDoubleFunction<String> optOutCost) {
        var appraise = new Appraise(situation, retained, understanding, propensities, optOutCost);
        return allowed.stream().map(appraise::one).toList();
    }

    private Scored one(Allowed allowed) {
        var candidate = allowed.candidate();
        var action = candidate.action();
        double relevance = Propose.relevance(action, understanding);
        boolean asked = relevance > 0 || Propose.makesUp(action);
        var profile = profile(candidate, asked);
        var score = propensities.score(action.code(), action.group(), action.prior(), profile);
        return new Scored(
                allowed,
                Score.of(
                        new Propensity(score.probability()),
                        action.value(),
                        candidate.treatment().cost() + score.optOut() * optOutCost.applyAsDouble(action.group()),
                        weight(asked, relevance),
                        allowed.lever(),
                        score.contributions(),
                        Basis.of(score.trained(), profile)),
                asked,
                score.doubt());
    }

    private double weight(boolean asked, double relevance) {
        if (asked) {
            return 1 + TO_THE_POINT * relevance;
        }
        return situation.placement() == Placement.REPLY ? ASIDE : 1;
    }

    private Profile profile(Candidate candidate, boolean asked) {
        var contacts = retained.file(candidate.purpose()).contacts().or(List::of);
        return new Profile(
                customer.tenureMonths(),
                customer.monthlyRevenue(),
                customer.products().size(),
                customer.owns(candidate.action().product()),
                candidate.channel().name(),
                local.getHour(),
                local.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0,
                count(contacts, MONTH, contact -> contact.purpose().isCommercial()),
                count(contacts, HALF_YEAR, of(candidate.group(), Response.REJECTED)),
                count(contacts, HALF_YEAR, of(candidate.group(), Response.ACCEPTED)),
                asked);
    }

    private static Predicate<Contact> of(String group, Response response) {
        return contact -> contact.group().equals(group) && contact.response() == response;
    }

    private int count(List<Contact> contacts, Duration window, Predicate<Contact> which) {
        var since = situation.at().minus(window);
        return (int) contacts.stream()
                .filter(contact -> contact.at().isAfter(since) && which.test(contact))
                .count();
    }
}
