package leme.rules.governance;

import static leme.rules.fact.Channel.AGENT;
import static leme.rules.fact.Channel.INSTAGRAM;
import static leme.rules.fact.Channel.RCS;
import static leme.rules.fact.Channel.SMS;
import static leme.rules.fact.Channel.VOICE;
import static leme.rules.fact.Channel.WHATSAPP;
import static leme.rules.fact.Purpose.COLLECTION;
import static leme.rules.fact.Purpose.PROMOTIONAL;
import static leme.rules.fact.Purpose.RELATIONAL;
import static leme.rules.fact.Purpose.RETENTION;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import leme.rules.calendar.BrazilianHolidays;
import leme.rules.fact.Candidate;
import leme.rules.fact.Case;
import leme.rules.fact.Channel;
import leme.rules.fact.Complaint;
import leme.rules.fact.Consent;
import leme.rules.fact.Contact;
import leme.rules.fact.Contact.Response;
import leme.rules.fact.Conversation;
import leme.rules.fact.Customer;
import leme.rules.fact.CustomerFile;
import leme.rules.fact.Holidays;
import leme.rules.fact.Known;
import leme.rules.fact.Placement;
import leme.rules.fact.Purpose;
import leme.rules.fact.State;
import leme.rules.fact.Treatment.Category;
import leme.rules.fact.Treatment.Form;
import leme.rules.fact.Understanding;
import leme.rules.fact.Understanding.Signal;
import leme.rules.fact.Understanding.Tone;
import org.jspecify.annotations.Nullable;

/**
 * The shipped policies once more, naively: candidate by candidate, straight from the case, sharing nothing with rules but
 * the vocabulary. What it says and what the rule pack says must be the same.
 */
final class ReferenceGovernance {

    private static final Holidays HOLIDAYS = BrazilianHolidays.official();

    private final Case question;
    private final Instant at;
    private final CustomerFile file;
    private final Customer customer;
    private final @Nullable Understanding message;
    private final ZonedDateTime local;

    ReferenceGovernance(Case question) {
        this.question = question;
        this.at = question.at();
        this.file = question.file();
        this.customer = file.customer().or(() -> Customer.unknown("nobody"));
        this.message = question.understanding();
        State state = customer.state();
        this.local = at.atZone(state == null ? ZoneId.of("America/Sao_Paulo") : state.zone());
    }

    /** The reasons for which a candidate is vetoed. */
    Set<String> vetoes(Candidate candidate) {
        Set<String> reasons = new TreeSet<>();
        if (candidate.purpose().isCommercial()) {
            consent(candidate, reasons);
            complaints(candidate, reasons);
            contacts(candidate, reasons);
            suitability(candidate, reasons);
        }
        if (candidate.purpose() == COLLECTION && signals(Signal.REPORTS_FRAUD)) {
            reasons.add("FRAUD");
        }
        channel(candidate, reasons);
        eligibility(candidate, reasons);
        return reasons;
    }

    /** The reasons for which a candidate is delayed. */
    Set<String> delays(Candidate candidate) {
        Set<String> reasons = new TreeSet<>();
        if (question.placement() != Placement.OUTBOUND) {
            return reasons;
        }
        boolean rest =
                local.getDayOfWeek() == DayOfWeek.SUNDAY || HOLIDAYS.on(local.toLocalDate(), customer.state()) != null;
        boolean message = List.of(SMS, RCS, WHATSAPP).contains(candidate.channel());
        boolean call = candidate.channel() == VOICE;
        if (candidate.purpose().isCommercial()) {
            add(reasons, "DAY_OF_REST", message && rest);
            add(reasons, "NIGHT_REST", message && !rest && !isDuring(9, 21, 10, 16));
            add(reasons, "CALL_HOURS", call && (rest || !isDuring(9, 21, 10, 16)));
            add(reasons, "CALL_HOURS_RJ", call && customer.state() == State.RJ && (rest || !isDuring(9, 18, 0, 0)));
        }
        add(reasons, "COLLECTION_HOURS", candidate.purpose() == COLLECTION && (rest || !isDuring(8, 20, 8, 14)));
        return reasons;
    }

    Set<String> duties() {
        Set<String> duties = new TreeSet<>();
        boolean reply = question.placement() == Placement.REPLY;
        add(duties, "DISCLOSE_AI", reply && question.channel() != AGENT);
        add(duties, "OFFER_HUMAN", reply && question.channel() == WHATSAPP);
        add(duties, "HUMAN_ANSWERS", signals(Signal.THREATENS_LEGAL_ACTION) || isAboutAnOpenComplaint());
        return duties;
    }

    /** Whether a candidate's score is lifted. */
    boolean isLifted(Candidate candidate) {
        return candidate.action().tags().contains("apology")
                && message != null
                && message.isComplaint()
                && isAboutAnOpenComplaint();
    }

    private void consent(Candidate candidate, Set<String> reasons) {
        add(reasons, "CONSENTS_UNREADABLE", !isFresh(file.consents()));
        add(reasons, "ASKED_FOR_SILENCE", signals(Signal.WANTS_NO_MESSAGES));
        add(
                reasons,
                "BLOCK_LIST",
                customer.has("block-listed") && List.of(VOICE, SMS, WHATSAPP).contains(candidate.channel()));
        add(reasons, "MINOR", mayBeUnder(18) && isCredit(candidate));
        add(reasons, "CHILD", mayBeUnder(12));
        if (!(file.consents() instanceof Known.Missing<List<Consent>>)) {
            ledger(candidate, reasons);
        }
    }

    private void ledger(Candidate candidate, Set<String> reasons) {
        List<Consent> entries = file.consents().or(List::of).stream()
                .filter(entry -> entry.purpose() == candidate.purpose() && entry.channel() == candidate.channel())
                .filter(entry ->
                        entry.status() == Consent.Status.REVOKED || !entry.at().isAfter(at))
                .toList();
        Instant last = entries.stream().map(Consent::at).max(Instant::compareTo).orElse(null);
        boolean revoked =
                entries.stream().anyMatch(entry -> entry.at().equals(last) && entry.status() == Consent.Status.REVOKED);
        if (candidate.purpose() != PROMOTIONAL) {
            add(reasons, "OPTED_OUT", revoked);
        } else {
            add(reasons, "NO_CONSENT", last == null);
            add(reasons, "CONSENT_REVOKED", revoked);
            boolean old = last != null && last.atZone(local.getZone()).isBefore(local.minusMonths(24));
            add(reasons, "CONSENT_EXPIRED", !revoked && old);
        }
    }

    private void complaints(Candidate candidate, Set<String> reasons) {
        add(reasons, "OPEN_COMPLAINT", complaints().anyMatch(this::isOpen));
        add(
                reasons,
                "COOLING_OFF",
                complaints().anyMatch(complaint -> !isOpen(complaint) && isWithin(complaint.closedAt(), 7 * 24)));
        add(reasons, "COMPLAINTS_UNREADABLE", !isFresh(file.complaints()));
        add(reasons, "CONVERSATIONS_UNREADABLE", !isFresh(file.conversations()));
        add(reasons, "COMPLAINING_NOW", message != null && message.isComplaint());
        boolean recently = file.conversations().or(List::of).stream()
                .map(Conversation::lastComplaintAt)
                .anyMatch(
                        then -> then != null && then.plus(Duration.ofHours(72)).isAfter(at));
        add(reasons, "COMPLAINED_RECENTLY", recently);
        boolean upset = message != null && message.tone() == Tone.NEGATIVE;
        add(reasons, "UPSET", upset && candidate.purpose() != RETENTION);
        add(reasons, "LEGAL_THREAT", signals(Signal.THREATENS_LEGAL_ACTION));
    }

    private void contacts(Candidate candidate, Set<String> reasons) {
        add(reasons, "CONTACTS_UNREADABLE", !isFresh(file.contacts()));
        boolean promotion = candidate.purpose() == PROMOTIONAL;
        Predicate<Contact> promotions = contact -> contact.purpose() == PROMOTIONAL;
        add(reasons, "PROMOTION_TODAY", promotion && count(promotions.and(this::isToday)) >= 1);
        add(reasons, "PROMOTIONS_THIS_WEEK", promotion && count(promotions.and(within(7))) >= 3);
        add(reasons, "PROMOTIONS_THIS_MONTH", promotion && count(promotions.and(within(30))) >= 6);
        Predicate<Contact> relational = contact -> contact.purpose() == RELATIONAL;
        add(
                reasons,
                "RELATIONAL_THIS_WEEK",
                candidate.purpose() == RELATIONAL && count(relational.and(within(7))) >= 1);
        Predicate<Contact> calls = contact -> contact.purpose().isCommercial() && contact.channel() == VOICE;
        add(reasons, "CALLS_TODAY", candidate.channel() == VOICE && count(calls.and(this::isToday)) >= 2);
        Predicate<Contact> rejections =
                contact -> contact.group().equals(candidate.group()) && contact.response() == Response.REJECTED;
        add(reasons, "REFUSED_TWICE", count(rejections.and(within(30))) >= 2);
    }

    private void suitability(Candidate candidate, Set<String> reasons) {
        Purpose purpose = candidate.purpose();
        add(reasons, "VULNERABLE", customer.has("vulnerable") && isCredit(candidate));
        add(reasons, "IN_DEBT", customer.has("in-debt") && isCredit(candidate));
        add(reasons, "BEREAVED", customer.has("bereaved") && purpose == PROMOTIONAL);
        add(reasons, "DISTRESS", signals(Signal.VULNERABLE));
        add(reasons, "FRAUD", signals(Signal.REPORTS_FRAUD));
        add(reasons, "WAITING_FOR_A_PERSON", signals(Signal.ASKS_FOR_HUMAN));
        add(reasons, "NOT_UNDERSTOOD", isOutOfScope());
        add(reasons, "ALREADY_OWNED", purpose == PROMOTIONAL && customer.owns(candidate.product()));
        add(reasons, "NOT_LEAVING", purpose == RETENTION && !signals(Signal.WANTS_TO_CANCEL));
        add(reasons, "PROFILE_MISSING", file.customer() instanceof Known.Missing<Customer>);
        add(
                reasons,
                "PROFILE_STALE",
                file.customer() instanceof Known.Stale<Customer>(var value, var age) && age.toMinutes() > 1440);
    }

    private void channel(Candidate candidate, Set<String> reasons) {
        boolean whatsapp = candidate.channel() == WHATSAPP;
        boolean template = candidate.treatment().form() == Form.TEMPLATE;
        boolean marketing = candidate.treatment().category() == Category.MARKETING;
        add(reasons, "WHATSAPP_WINDOW", whatsapp && !template && !isWindowOpen(WHATSAPP));
        add(reasons, "INSTAGRAM_WINDOW", candidate.channel() == INSTAGRAM && !isWindowOpen(INSTAGRAM));
        add(reasons, "TEMPLATE_CATEGORY", whatsapp && candidate.purpose().isCommercial() && template && !marketing);
        Predicate<Contact> refusals =
                contact -> contact.channel() == WHATSAPP && contact.response() == Response.REFUSED_BY_CHANNEL;
        add(reasons, "REFUSED_BY_WHATSAPP", whatsapp && marketing && count(refusals.and(within(1))) >= 1);
    }

    private void eligibility(Candidate candidate, Set<String> reasons) {
        int tenure = customer.tenureMonths();
        double revenue = customer.monthlyRevenue();
        switch (candidate.code()) {
            case "gold-card" -> {
                add(reasons, "GOLD_CARD_TENURE", tenure < 6);
                add(
                        reasons,
                        "GOLD_CARD_REVENUE",
                        revenue < 80 && !customer.segment().equals("prime"));
            }
            case "personal-loan" -> {
                add(reasons, "LOAN_TENURE", tenure < 3);
                add(reasons, "LOAN_REVENUE", revenue < 50);
            }
            case "pix-credit" -> {
                add(reasons, "PIX_CREDIT_TENURE", tenure < 6);
                add(reasons, "PIX_CREDIT_REVENUE", tenure < 12 && revenue < 60);
            }
            case "fibre-upgrade" -> add(reasons, "NO_BROADBAND", !customer.owns("broadband"));
            case "device-insurance", "extended-warranty" -> add(reasons, "INSURANCE_AGE", mayBeUnder(18));
            case "retention-discount" -> add(reasons, "DISCOUNT_TENURE", tenure < 3);
            case "anniversary-thanks" -> add(reasons, "NO_ANNIVERSARY", tenure == 0 || tenure % 12 != 0);
            default -> {}
        }
    }

    private boolean isWindowOpen(Channel channel) {
        return (question.placement() == Placement.REPLY && question.channel() == channel)
                || file.conversations().or(List::of).stream()
                        .filter(talk -> talk.channel() == channel)
                        .anyMatch(talk -> talk.minutesLeft(at) > 0);
    }

    private boolean isAboutAnOpenComplaint() {
        return message != null
                && complaints()
                        .anyMatch(complaint ->
                                isOpen(complaint) && complaint.subject().equals(message.subject()));
    }

    private Stream<Complaint> complaints() {
        return file.complaints().or(List::of).stream();
    }

    private boolean isOpen(Complaint complaint) {
        return complaint.closedAt() == null || complaint.closedAt().isAfter(at);
    }

    private boolean isWithin(@Nullable Instant then, int hours) {
        return then != null && then.plus(Duration.ofHours(hours)).isAfter(at);
    }

    private long count(Predicate<Contact> counted) {
        return file.contacts().or(List::of).stream()
                .filter(contact -> !contact.at().isAfter(at))
                .filter(counted)
                .count();
    }

    private Predicate<Contact> within(int days) {
        return contact -> isWithin(contact.at(), days * 24);
    }

    private boolean isToday(Contact contact) {
        LocalDate day = contact.at().atZone(local.getZone()).toLocalDate();
        return day.equals(local.toLocalDate());
    }

    /** Between hours on weekdays and on Saturdays; the caller has dealt with Sundays and holidays. */
    private boolean isDuring(int from, int to, int saturdayFrom, int saturdayTo) {
        boolean saturday = local.getDayOfWeek() == DayOfWeek.SATURDAY;
        int hour = local.getHour();
        return saturday ? saturdayFrom <= hour && hour < saturdayTo : from <= hour && hour < to;
    }

    private boolean mayBeUnder(int age) {
        return customer.birthYear() != null && local.getYear() - customer.birthYear() <= age;
    }

    private static boolean isCredit(Candidate candidate) {
        return candidate.action().tags().contains("credit");
    }

    private boolean signals(Signal signal) {
        return message != null && message.has(signal);
    }

    private boolean isOutOfScope() {
        return message != null && message.lane() == Understanding.Lane.OUT_OF_SCOPE;
    }

    private static boolean isFresh(Known<?> known) {
        return known instanceof Known.Fresh<?>;
    }

    private static void add(Set<String> reasons, String reason, boolean holds) {
        if (holds) {
            reasons.add(reason);
        }
    }
}
