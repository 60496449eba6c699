package leme.rules.pack;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import leme.rules.fact.Action;
import leme.rules.fact.Candidate;
import leme.rules.fact.Case;
import leme.rules.fact.Channel;
import leme.rules.fact.Contact;
import leme.rules.fact.Customer;
import leme.rules.fact.Impediment;
import leme.rules.fact.Language;
import leme.rules.fact.Misfit;
import leme.rules.fact.Moment;
import leme.rules.fact.Sending;
import leme.rules.fact.Treatment;
import leme.rules.fact.Treatment.Form;
import leme.rules.fact.Treatment.Media;
import leme.rules.norm.FactNorm;
import leme.rules.norm.Norms;

/**
 * What is wrong with the candidates themselves. Most have no fault, so that most cases have none of these facts and their
 * rules cost nothing.
 */
final class Faults {

    private final Case question;
    private final Customer customer;
    private final Moment now;
    private final Language language;
    private final Set<String> paused;
    private final Set<String> accepted;
    private final TextRoom room;
    private final List<Object> faults = new ArrayList<>();

    Faults(Norms norms, Case question, Customer customer, Moment now) {
        this.question = question;
        this.customer = customer;
        this.now = now;
        this.language = question.understanding() == null
                ? customer.language()
                : question.understanding().language();
        this.paused = question.file().sending().or(() -> Sending.UNLIMITED).pausedTemplates();
        this.accepted = accepted(question, now, norms.days(FactNorm.EXCLUSION_MEMORY));
        this.room = new TextRoom(norms);
    }

    List<Object> facts() {
        Action last = null;
        for (Candidate candidate : question.candidates()) {
            if (candidate.action() != last) {
                last = candidate.action();
                impediments(last);
            }
            misfits(candidate);
        }
        return faults;
    }

    private static Set<String> accepted(Case question, Moment now, int days) {
        List<Contact> contacts = question.file().contacts().or(List::of);
        if (contacts.isEmpty()) {
            return Set.of();
        }
        Instant since = now.at().minus(Duration.ofDays(days));
        return contacts.stream()
                .filter(contact -> contact.response() == Contact.Response.ACCEPTED)
                .filter(contact -> contact.at().isAfter(since) && !contact.at().isAfter(now.at()))
                .map(Contact::action)
                .collect(Collectors.toSet());
    }

    private void impediments(Action action) {
        if (action.validFrom() != null && now.date().isBefore(action.validFrom())) {
            impede(action, Impediment.Kind.NOT_YET_VALID);
        }
        if (action.validUntil() != null && now.date().isAfter(action.validUntil())) {
            impede(action, Impediment.Kind.NO_LONGER_VALID);
        }
        if (action.isSoldOut()) {
            impede(action, Impediment.Kind.SOLD_OUT);
        }
        for (String excluded : action.excludes()) {
            if (customer.owns(excluded)) {
                impede(action, Impediment.Kind.EXCLUDED_BY_PRODUCT);
            }
            if (accepted.contains(excluded)) {
                impede(action, Impediment.Kind.EXCLUDED_BY_ACCEPTANCE);
            }
        }
    }

    private void impede(Action action, Impediment.Kind kind) {
        Impediment impediment = new Impediment(action.code(), kind);
        if (!faults.contains(impediment)) {
            faults.add(impediment);
        }
    }

    private void misfits(Candidate candidate) {
        Treatment treatment = candidate.treatment();
        if (!room.holds(treatment, treatment.text().in(language))) {
            misfit(candidate, Misfit.Kind.TOO_LONG);
        }
        if (treatment.media() != Media.NONE && !carries(treatment.channel(), treatment.media())) {
            misfit(candidate, Misfit.Kind.MEDIA);
        }
        if (!treatment.languages().contains(language)) {
            misfit(candidate, Misfit.Kind.LANGUAGE);
        }
        if (treatment.form() == Form.TEMPLATE && paused.contains(treatment.template())) {
            misfit(candidate, Misfit.Kind.PAUSED);
        }
    }

    /** Whether a channel carries media: SMS is text, a call is sound, webchat and desktop show links. */
    private static boolean carries(Channel channel, Media media) {
        return switch (channel) {
            case WHATSAPP, RCS, EMAIL -> true;
            case INSTAGRAM -> media != Media.DOCUMENT;
            case WEBCHAT, AGENT -> media == Media.IMAGE || media == Media.DOCUMENT;
            case VOICE -> media == Media.AUDIO;
            case SMS -> false;
        };
    }

    private void misfit(Candidate candidate, Misfit.Kind kind) {
        Misfit misfit = new Misfit(candidate.code(), candidate.treatment().id(), kind);
        if (!faults.contains(misfit)) {
            faults.add(misfit);
        }
    }
}
