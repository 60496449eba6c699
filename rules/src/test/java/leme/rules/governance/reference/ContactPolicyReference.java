package leme.rules.governance.reference;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import leme.rules.fact.Candidate;
import leme.rules.fact.Channel;
import leme.rules.fact.Contact;
import leme.rules.fact.Contact.Response;
import leme.rules.fact.Known;
import leme.rules.fact.Purpose;
import leme.rules.fact.SenderUsage;
import leme.rules.fact.Treatment.Category;
import leme.rules.verdict.Selector;

/** Contact policy. */
final class ContactPolicyReference {

    private static final int WEEK = 7;
    private static final int MONTH = 30;
    private static final Selector COMMERCIAL = Selector.commercial();
    private static final Selector PROMOTIONS = Selector.purpose(Purpose.PROMOTIONAL);
    private static final Selector RELATIONAL = Selector.purpose(Purpose.RELATIONAL);
    private static final Selector MARKETING =
            Selector.all().on(Channel.WHATSAPP).of(Category.MARKETING);

    private final Facts facts;
    private final Said said;
    /** Contacts before the moment, latest first. */
    private final List<Contact> past;

    private ContactPolicyReference(Facts facts, Said said) {
        this.facts = facts;
        this.said = said;
        this.past = facts.contacts.isEmpty()
                ? List.of()
                : facts.contacts.stream()
                        .filter(contact -> !contact.at().isAfter(facts.at))
                        .sorted(Comparator.comparing(Contact::at).reversed())
                        .toList();
    }

    static void speak(Facts facts, Said said) {
        if (!Facts.isFresh(facts.file.contacts())) {
            said.veto("Without a fresh contact history nothing commercial goes out", COMMERCIAL);
        }
        sender(facts, said);
        ContactPolicyReference policy = new ContactPolicyReference(facts, said);
        if (!policy.past.isEmpty()) {
            policy.days();
            policy.windows();
            policy.channels();
            policy.groups();
            policy.actions();
        }
    }

    private static void sender(Facts facts, Said said) {
        for (SenderUsage usage : facts.sending.usage()) {
            Integer limit = usage.limit();
            long percent = limit == null ? 0 : usage.used() * 100L / limit;
            if (facts.outbound && percent >= facts.figures.senderLimit) {
                said.veto("A sender at its limit starts no commercial conversation", COMMERCIAL.on(usage.channel()));
            }
            if (facts.outbound && percent >= facts.figures.senderReserve) {
                said.veto("The last tenth of a sender's limit is for service", PROMOTIONS.on(usage.channel()));
            }
            if (usage.quality() == SenderUsage.Quality.RED) {
                said.veto("A sender rated red does not promote", PROMOTIONS.on(usage.channel()));
            }
        }
        if (facts.outbound && facts.file.sending() instanceof Known.Stale) {
            said.veto("Without a recent count of what was sent no commercial conversation is started", COMMERCIAL);
        }
        if (facts.file.sending() instanceof Known.Missing) {
            said.veto("Without the state of senders nothing commercial is sent", COMMERCIAL);
        }
    }

    private void days() {
        Instant tomorrow = facts.startOfDay(1);
        Instant today = facts.startOfDay(0);
        int promotions = 0;
        int commercial = 0;
        int calls = 0;
        for (Contact contact : past) {
            if (contact.at().isBefore(today)) {
                break;
            }
            promotions += contact.purpose() == Purpose.PROMOTIONAL ? 1 : 0;
            commercial += contact.purpose().isCommercial() ? 1 : 0;
            calls += contact.purpose().isCommercial() && contact.channel() == Channel.VOICE ? 1 : 0;
        }
        if (promotions >= facts.figures.promotionsDay) {
            said.vetoUntil("At most one promotion a day", tomorrow, PROMOTIONS);
        }
        if (commercial >= facts.figures.commercialDay) {
            said.vetoUntil("At most two commercial contacts a day", tomorrow, COMMERCIAL);
        }
        if (calls >= facts.figures.callsDay) {
            said.vetoUntil("At most two commercial calls a day", tomorrow, COMMERCIAL.on(Channel.VOICE));
        }
    }

    private void windows() {
        Predicate<Contact> promotion = contact -> contact.purpose() == Purpose.PROMOTIONAL;
        Predicate<Contact> commercial = contact -> contact.purpose().isCommercial();
        Predicate<Contact> accepted = commercial.and(contact -> contact.response() == Response.ACCEPTED);
        cap("At most three promotions in seven days", promotion, facts.figures.promotionsWeek, WEEK, PROMOTIONS);
        cap("At most six promotions in thirty days", promotion, facts.figures.promotionsMonth, MONTH, PROMOTIONS);
        cap(
                "At most one relational contact in seven days",
                contact -> contact.purpose() == Purpose.RELATIONAL,
                facts.figures.relationalWeek,
                WEEK,
                RELATIONAL);
        cap(
                "At most five commercial contacts in seven days",
                commercial,
                facts.figures.commercialWeek,
                WEEK,
                COMMERCIAL);
        cap(
                "At most fifteen commercial calls in thirty days",
                commercial.and(contact -> contact.channel() == Channel.VOICE),
                facts.figures.callsMonth,
                MONTH,
                COMMERCIAL.on(Channel.VOICE));
        cap(
                "Whoever accepted something is left in peace for two days",
                accepted,
                1,
                facts.figures.acceptance,
                PROMOTIONS);
    }

    private void channels() {
        cap(
                "At most four commercial SMS in thirty days",
                sentOn(Channel.SMS),
                facts.figures.smsMonth,
                MONTH,
                COMMERCIAL.on(Channel.SMS));
        cap(
                "At most two commercial messages on WhatsApp in seven days",
                sentOn(Channel.WHATSAPP),
                facts.figures.whatsappWeek,
                WEEK,
                COMMERCIAL.on(Channel.WHATSAPP));
        cap(
                "At most three commercial e-mails in seven days",
                sentOn(Channel.EMAIL),
                facts.figures.emailWeek,
                WEEK,
                COMMERCIAL.on(Channel.EMAIL));
        for (Channel channel : Channel.values()) {
            refusals(channel);
        }
    }

    private static Predicate<Contact> sentOn(Channel channel) {
        return contact -> contact.channel() == channel
                && contact.purpose().isCommercial()
                && contact.response() != Response.REFUSED_BY_CHANNEL;
    }

    private void refusals(Channel channel) {
        List<Instant> refusals =
                times(contact -> contact.channel() == channel && contact.response() == Response.REFUSED_BY_CHANNEL);
        if (refusals.isEmpty()) {
            return;
        }
        Instant last = refusals.getFirst();
        if (channel != Channel.WHATSAPP) {
            Instant until = Facts.plusHours(last, facts.figures.refusalRest);
            if (until.isAfter(facts.at)) {
                said.vetoUntil(
                        "A refusal by another channel pauses commercial messages there for a day",
                        until,
                        COMMERCIAL.on(channel));
            }
            return;
        }
        Instant patience = Facts.plusHours(last, facts.figures.whatsappRefusalRest);
        if (patience.isAfter(facts.at)) {
            said.vetoUntil("A refusal by WhatsApp pauses marketing templates for a day", patience, MARKETING);
        }
        int window = facts.figures.whatsappRefusalsWindow;
        int enough = facts.figures.whatsappRefusals;
        if (refusals.size() >= enough
                && Facts.plusHours(refusals.get(enough - 1), window).isAfter(facts.at)) {
            said.vetoUntil(
                    "Two refusals by WhatsApp in a week pause marketing templates for a week",
                    Facts.plusHours(last, window),
                    MARKETING);
        }
    }

    private void groups() {
        Set<String> groups = new LinkedHashSet<>();
        past.forEach(contact -> groups.add(contact.group()));
        for (String group : groups) {
            Selector there = COMMERCIAL.ofGroup(group);
            Predicate<Contact> ofGroup = contact -> contact.group().equals(group);
            cap(
                    "A group refused twice in thirty days is not offered again",
                    ofGroup.and(contact -> contact.response() == Response.REJECTED),
                    facts.figures.rejections,
                    MONTH,
                    there);
            cap(
                    "At most two contacts of a group in seven days",
                    ofGroup.and(contact -> contact.purpose().isCommercial()),
                    facts.figures.groupWeek,
                    WEEK,
                    there);
            ignored(group, there);
        }
    }

    /** Offers of a group nobody answered, later than the last that somebody did, and old enough to be answered. */
    private void ignored(String group, Selector there) {
        Instant answered = Instant.MIN;
        for (Contact contact : past) {
            boolean counts = contact.response() == Response.REJECTED
                    || (contact.response() == Response.ACCEPTED
                            && contact.purpose().isCommercial());
            if (contact.group().equals(group) && counts && contact.at().isAfter(answered)) {
                answered = contact.at();
            }
        }
        Instant since = answered;
        Instant patience = facts.daysAgo(facts.figures.patience);
        cap(
                "A group ignored three times in thirty days rests",
                contact -> contact.group().equals(group)
                        && contact.response() == Response.NONE
                        && contact.purpose().isCommercial()
                        && contact.at().isAfter(since)
                        && !contact.at().isAfter(patience),
                facts.figures.ignored,
                MONTH,
                there);
    }

    private void actions() {
        Set<String> proposed = new HashSet<>();
        for (Candidate candidate : facts.question.candidates()) {
            if (proposed.add(candidate.code())) {
                action(candidate.code());
            }
        }
    }

    private void action(String code) {
        Predicate<Contact> same = contact -> contact.action().equals(code);
        cap("The same action rests for two weeks", same, 1, facts.figures.sameAction, COMMERCIAL.doing(code));
        cap(
                "A rejected action rests for sixty days",
                same.and(contact -> contact.response() == Response.REJECTED),
                1,
                facts.figures.rejectedAction,
                COMMERCIAL.doing(code));
    }

    /** Vetoes while so many contacts lie within the days, until one of them leaves. */
    private void cap(String rule, Predicate<Contact> counted, int most, int days, Selector selector) {
        int count = 0;
        Instant bound = facts.daysAgo(days);
        for (Contact contact : past) {
            if (!contact.at().isAfter(bound)) {
                return;
            }
            if (counted.test(contact) && ++count == most) {
                said.vetoUntil(rule, Facts.plusDays(contact.at(), days), selector);
                return;
            }
        }
    }

    private List<Instant> times(Predicate<Contact> counted) {
        List<Instant> times = new ArrayList<>();
        for (Contact contact : past) {
            if (counted.test(contact)) {
                times.add(contact.at());
            }
        }
        return times;
    }
}
