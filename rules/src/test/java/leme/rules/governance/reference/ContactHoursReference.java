package leme.rules.governance.reference;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import leme.rules.fact.BlockListing;
import leme.rules.fact.BlockListing.Registry;
import leme.rules.fact.Channel;
import leme.rules.fact.Hours;
import leme.rules.fact.Placement;
import leme.rules.fact.Purpose;
import leme.rules.fact.State;
import leme.rules.verdict.Selector;

/** Contact hours and block lists. */
final class ContactHoursReference {

    private static final Selector COMMERCIAL = Selector.commercial();
    private static final Selector COLLECTION = Selector.purpose(Purpose.COLLECTION);
    private static final Selector CALLS = COMMERCIAL.on(Channel.VOICE);
    private static final Selector[] NUMBERS = {
        CALLS, COMMERCIAL.on(Channel.SMS), COMMERCIAL.on(Channel.RCS), COMMERCIAL.on(Channel.WHATSAPP)
    };
    private static final Selector[] RIO = {
        CALLS,
        COMMERCIAL.on(Channel.SMS),
        COMMERCIAL.on(Channel.RCS),
        COMMERCIAL.on(Channel.WHATSAPP),
        COMMERCIAL.on(Channel.INSTAGRAM)
    };
    private static final Selector[] COLLECTING = {
        COLLECTION.on(Channel.VOICE),
        COLLECTION.on(Channel.SMS),
        COLLECTION.on(Channel.RCS),
        COLLECTION.on(Channel.WHATSAPP)
    };
    private static final Selector[] MESSAGES = {
        COMMERCIAL.on(Channel.SMS), COMMERCIAL.on(Channel.RCS), COMMERCIAL.on(Channel.WHATSAPP)
    };

    private ContactHoursReference() {}

    static void speak(Facts facts, Said said) {
        if (facts.customer.has("block-listed")) {
            said.veto("A public block list is respected", NUMBERS);
        }
        listings(facts, said);
        if (facts.question.placement() != Placement.AGENT_DESKTOP) {
            facts.staff().stream()
                    .filter(staffing -> !staffing.open())
                    .forEach(closed -> said.delay(
                            "An offer that a person closes waits for its queue",
                            closed.answersAt(),
                            COMMERCIAL.tagged("queue-" + closed.queue())));
        }
        if (facts.outbound) {
            hours(facts, said);
        }
    }

    private static void listings(Facts facts, Said said) {
        if (facts.rights.listings().isEmpty()) {
            return;
        }
        Map<Registry, Long> days = new EnumMap<>(Registry.class);
        for (BlockListing listing : facts.rights.listings()) {
            if (listing.leftAt() == null || listing.leftAt().isAfter(facts.at)) {
                days.merge(
                        listing.registry(),
                        Duration.between(listing.registeredAt(), facts.at).toDays(),
                        Math::max);
            }
        }
        if (days.containsKey(Registry.OWN)) {
            said.veto("Our own list of quiet counts at once", COMMERCIAL);
        }
        if (days.getOrDefault(Registry.NAO_ME_PERTURBE, -1L) >= facts.figures.naoMePerturbe) {
            said.veto("Não Me Perturbe is respected in calls", CALLS);
        }
        if (days.getOrDefault(Registry.PROCON_OTHER, -1L) >= facts.figures.proconOther) {
            said.veto("The list of another Procon is respected", NUMBERS);
        }
        Integer ddd = facts.customer.ddd();
        if (days.containsKey(Registry.RJ_PRIVACY)
                && (ddd == null || List.of(21, 22, 24).contains(ddd))) {
            said.veto("The privacy list of Rio de Janeiro is respected", RIO);
        }
        boolean paulista = ddd == null || (11 <= ddd && ddd <= 19);
        if (days.getOrDefault(Registry.PROCON_SP, -1L) >= facts.figures.proconSp && paulista) {
            said.veto("The list of Procon-SP is respected", NUMBERS);
            said.veto("The list of Procon-SP is respected", COLLECTING);
        }
    }

    private static void hours(Facts facts, Said said) {
        delay(facts, said, "Commercial calls keep to the hours of self-regulation", facts.figures.calls, CALLS);
        if (facts.home == State.RJ) {
            delay(facts, said, "Commercial calls to Rio de Janeiro keep to its law", facts.figures.callsRj, CALLS);
        }
        delay(facts, said, "Collection keeps away from rest and leisure", facts.figures.collection, COLLECTION);
        String messages = facts.isDayOfRest()
                ? "Commercial messages rest on Sundays and holidays"
                : "Commercial messages wait for the day";
        delay(facts, said, messages, facts.figures.messages, MESSAGES);
        if (facts.home == null) {
            String anywhere = "Where the clock is unknown the hours of all Brazil count";
            delay(facts, said, anywhere, facts.figures.messagesAnywhere, MESSAGES);
            delay(facts, said, anywhere, facts.figures.messagesAnywhere, CALLS);
        }
    }

    private static void delay(Facts facts, Said said, String rule, Hours hours, Selector... selectors) {
        if (!facts.isWithin(hours)) {
            said.delay(rule, facts.next(hours), selectors);
        }
    }
}
