package leme.service.interaction;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
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
import leme.service.record.Recorded;

/**
 * Joins a decision with what came of it, as learning from outcomes attributes it.
 *
 * @param priors of the catalogue's actions, by code
 * @param now what windows are measured by
 * @param slates whether all that an answer showed is told, or only what it put first
 * @param pseudonym one-way, and of this export alone
 */
record Join(
        Attribution attribution,
        Map<String, Double> priors,
        Instant now,
        boolean slates,
        UnaryOperator<String> pseudonym) {

    /** An action that reached the customer, and where in the answer it stood. */
    private record Slot(int rank, Contact contact) {}

    Joined of(Recorded decision, Aftermath aftermath) {
        if (aftermath.isProtected()) {
            return new LeftOut(Why.PRIVACY_REQUEST);
        }
        var action = decision.summary().action();
        if (action == null || !isCommercial(decision, action)) {
            return new LeftOut(Why.NOTHING_COMMERCIAL);
        }
        var contact = aftermath.reached(action);
        if (contact == null) {
            return new LeftOut(Why.NOT_SHOWN);
        }
        if (!isRewarded(contact)) {
            return new LeftOut(Why.NO_REWARD);
        }
        var slots = slots(decision, contact, aftermath);
        return slots.stream().anyMatch(slot -> isOpen(slot.contact()))
                ? new LeftOut(Why.WINDOW_OPEN)
                : shown(decision, slots, aftermath);
    }

    private static boolean isCommercial(Recorded decision, String action) {
        var effects = decision.effects();
        return Stream.concat(effects.contacts().stream(), effects.offers().stream())
                .anyMatch(contact ->
                        contact.action().equals(action) && contact.purpose().isCommercial());
    }

    private boolean isRewarded(Contact contact) {
        return attribution.rewards().containsKey(contact.group()) && priors.containsKey(contact.action());
    }

    private boolean isOpen(Contact contact) {
        var reward = attribution.rewards().get(contact.group());
        return reward != null && contact.at().plus(reward.window()).isAfter(now);
    }

    /** What was put first, and, where whole answers are told, what was shown below it and something counts as a response. */
    private List<Slot> slots(Recorded decision, Contact first, Aftermath aftermath) {
        var slots = new ArrayList<Slot>();
        slots.add(new Slot(1, first));
        if (slates) {
            for (var placed : RecordedAnswer.placed(decision.response())) {
                var contact = placed.rank() == 1 ? null : aftermath.reached(placed.action());
                if (contact != null && isCommercial(decision, placed.action()) && isRewarded(contact)) {
                    slots.add(new Slot(placed.rank(), contact));
                }
            }
        }
        return slots;
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

    private Joined shown(Recorded decision, List<Slot> slots, Aftermath aftermath) {
        var answer = RecordedAnswer.of(decision.response());
        var rows = new ArrayList<Interaction>();
        for (var slot : slots) {
            var basis = Bases.in(decision.response(), slot.contact().action());
            var chosenWith = slot.rank() == 1
                    ? decision.summary().selectionProbability()
                    : Double.valueOf(answer.givenThoseAbove(slot.rank()));
            if (basis != null && chosenWith != null) {
                rows.add(row(decision, slot, facts(decision, slot.contact(), aftermath), chosenWith, basis, answer));
            }
        }
        return rows.isEmpty() || rows.getFirst().rank() > 1 || !answer.saysWhatChanceDid()
                ? new LeftOut(Why.TOO_OLD)
                : new Kept(rows);
    }

    private Interaction row(
            Recorded decision, Slot slot, Set<Fact> facts, double chosenWith, Basis basis, RecordedAnswer answer) {
        var contact = slot.contact();
        var profile = basis.profile();
        boolean answered = facts.contains(Fact.ANSWERED);
        return new Interaction(
                pseudonym.apply(decision.id()),
                decision.at().truncatedTo(ChronoUnit.HOURS),
                slot.rank(),
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
                answer.stamped("/exploring/restraint"),
                answered,
                facts.contains(Fact.OPTED_OUT),
                answered ? 1 : 0,
                decision.summary().bundle(),
                answer.stamped("/versions/rules"),
                answer.stamped("/versions/propensity"),
                answer.experiments());
    }
}
