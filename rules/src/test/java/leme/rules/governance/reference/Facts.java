package leme.rules.governance.reference;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import leme.rules.fact.Case;
import leme.rules.fact.Complaint;
import leme.rules.fact.Consent;
import leme.rules.fact.Contact;
import leme.rules.fact.Conversation;
import leme.rules.fact.Customer;
import leme.rules.fact.CustomerFile;
import leme.rules.fact.Holidays;
import leme.rules.fact.Hours;
import leme.rules.fact.Hours.Span;
import leme.rules.fact.Known;
import leme.rules.fact.Placement;
import leme.rules.fact.Purpose;
import leme.rules.fact.Rights;
import leme.rules.fact.Sending;
import leme.rules.fact.Staffing;
import leme.rules.fact.State;
import leme.rules.fact.Understanding;
import leme.rules.fact.Understanding.Lane;
import leme.rules.fact.Understanding.Signal;
import org.jspecify.annotations.Nullable;

/** A case with what several policies ask of it. */
final class Facts {

    private static final ZoneId BRASILIA = ZoneId.of("America/Sao_Paulo");

    final Case question;
    final Figures figures;
    final Holidays holidays;
    final Instant at;
    final CustomerFile file;
    final Customer customer;
    final @Nullable State home;
    final @Nullable Understanding message;
    final List<Consent> ledger;
    final List<Complaint> complaints;
    final List<Contact> contacts;
    final List<Conversation> talks;
    final Rights rights;
    final Sending sending;
    final ZonedDateTime local;
    final boolean reply;
    final boolean outbound;

    Facts(Case question, Figures figures, Holidays holidays) {
        this.question = question;
        this.figures = figures;
        this.holidays = holidays;
        this.at = question.at();
        this.file = question.file();
        this.customer = file.customer().or(() -> Customer.unknown("nobody"));
        Integer ddd = customer.ddd();
        this.home = customer.state() != null || ddd == null ? customer.state() : State.ofAreaCode(ddd);
        this.message = question.understanding();
        this.ledger = file.consents().or(List::of);
        this.complaints = file.complaints().or(List::of);
        this.contacts = file.contacts().or(List::of);
        this.talks = file.conversations().or(List::of);
        this.rights = file.rights().or(() -> Rights.NONE);
        this.sending = file.sending().or(() -> Sending.UNLIMITED);
        this.local = at.atZone(home == null ? BRASILIA : home.zone());
        this.reply = question.placement() == Placement.REPLY;
        this.outbound = question.placement() == Placement.OUTBOUND;
    }

    List<Staffing> staff() {
        return question.staff().at(at, message == null ? null : message.subject());
    }

    static boolean isFresh(Known<?> part) {
        return part instanceof Known.Fresh<?>;
    }

    boolean proposes(Purpose purpose) {
        return question.candidates().stream().anyMatch(candidate -> candidate.purpose() == purpose);
    }

    boolean signals(Signal signal) {
        return message != null && message.signals().contains(signal);
    }

    boolean isSureOf(String intent) {
        return message != null
                && message.lane() == Lane.SURE
                && message.intent().equals(intent);
    }

    boolean isAbout(String subject) {
        return message != null && message.subject().equals(subject);
    }

    boolean complains() {
        return message != null && message.complaint() >= 0.5;
    }

    boolean isOpen(Complaint complaint) {
        return complaint.closedAt() == null || complaint.closedAt().isAfter(at);
    }

    /** Whether they may be younger than an age, or exactly as old. */
    boolean mayBeUnder(int age) {
        Integer born = customer.birthYear();
        return born != null && local.getYear() - born <= age;
    }

    Instant daysAgo(int days) {
        return at.minus(Duration.ofDays(days));
    }

    static Instant plusDays(Instant then, int days) {
        return then.plus(Duration.ofDays(days));
    }

    static Instant plusHours(Instant then, int hours) {
        return then.plus(Duration.ofHours(hours));
    }

    Instant startOfDay(int ahead) {
        return local.toLocalDate().plusDays(ahead).atStartOfDay(local.getZone()).toInstant();
    }

    boolean isDayOfRest() {
        return isDayOfRest(local.toLocalDate());
    }

    private boolean isDayOfRest(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SUNDAY || holidays.on(day, home) != null;
    }

    private Span span(Hours hours, LocalDate day) {
        return hours.on(isDayOfRest(day) ? DayOfWeek.SUNDAY : day.getDayOfWeek());
    }

    boolean isWithin(Hours hours) {
        Span span = span(hours, local.toLocalDate());
        int minute = local.getHour() * 60 + local.getMinute();
        return span.from() <= minute && minute < span.to();
    }

    /** When hours next begin that do not permit this moment. */
    Instant next(Hours hours) {
        for (LocalDate day = local.toLocalDate(); ; day = day.plusDays(1)) {
            Span span = span(hours, day);
            Instant opens = day.atTime(span.opens()).atZone(local.getZone()).toInstant();
            if (span.from() < span.to() && opens.isAfter(at)) {
                return opens;
            }
        }
    }
}
