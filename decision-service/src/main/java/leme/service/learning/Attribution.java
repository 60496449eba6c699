package leme.service.learning;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import leme.models.online.Lesson.Fact;
import leme.rules.catalogue.Reward;
import leme.rules.catalogue.Reward.Signal;
import leme.service.record.Outcome;

/**
 * Which outcomes teach what, as the catalogue declares it group by group. What happened within the window counts, however
 * late it is reported; what happened later does not.
 *
 * @param rewards by group; nothing is learned of the others
 */
public record Attribution(Map<String, Reward> rewards) {

    /** A customer is satisfied from this rating on, of 5. */
    private static final double SATISFIED = 4;

    public Attribution {
        rewards = Map.copyOf(rewards);
    }

    /** What an outcome adds to what is known of the contact it is about. */
    public Set<Fact> facts(Contacted contact, Outcome outcome) {
        var reward = rewards.get(contact.group());
        var facts = EnumSet.noneOf(Fact.class);
        if (reward == null || outcome.at().isAfter(contact.at().plus(reward.window()))) {
            return facts;
        }
        if (succeeds(outcome, reward)) {
            facts.add(Fact.SHOWN);
            facts.add(Fact.ANSWERED);
        } else if (outcome.kind() == Outcome.Kind.OPTED_OUT) {
            facts.add(Fact.SHOWN);
            facts.add(Fact.OPTED_OUT);
        } else if (outcome.kind() == Outcome.Kind.REJECTED) {
            facts.add(Fact.SHOWN);
        }
        facts.removeAll(contact.known());
        return facts;
    }

    private static boolean succeeds(Outcome outcome, Reward reward) {
        return switch (outcome.kind()) {
            case CLICKED -> reward.success().contains(Signal.CLICKED);
            case ACCEPTED -> reward.success().contains(Signal.ACCEPTED);
            case CONVERTED -> reward.success().contains(Signal.CONVERTED);
            case RESOLVED -> reward.success().contains(Signal.RESOLVED);
            case RATED -> outcome.value() >= SATISFIED && reward.success().contains(Signal.SATISFIED);
            case SENT, DELIVERED, READ, REJECTED, OPTED_OUT, REFUSED_BY_CHANNEL -> false;
        };
    }

    /** What silence teaches of a contact whose wait is over. */
    public Set<Fact> silence(Contacted contact) {
        return contact.known().contains(Fact.SHOWN) ? Set.of() : Set.of(Fact.SHOWN);
    }

    /** By group, before when a contact must have been made for silence to count. */
    public Map<String, Instant> waitedSince(Instant now) {
        return rewards.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, group -> now.minus(group.getValue().silentAfter())));
    }
}
