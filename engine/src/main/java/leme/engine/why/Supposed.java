package leme.engine.why;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import leme.rules.fact.Case;
import leme.rules.fact.Channel;
import leme.rules.fact.Complaint;
import leme.rules.fact.Consent;
import leme.rules.fact.Conversation;
import leme.rules.fact.Customer;
import leme.rules.fact.CustomerFile;
import leme.rules.fact.Known;
import leme.rules.fact.Purpose;
import leme.rules.fact.Rights;
import leme.rules.fact.Sending;
import leme.rules.fact.Source.Part;
import leme.rules.fact.Understanding;
import org.jspecify.annotations.Nullable;

/** A case as it would be if one thing were otherwise. INVARIANT: nothing else is. */
record Supposed(Case question) {

    Case at(Instant instant) {
        return new Case(
                instant,
                question.placement(),
                question.channel(),
                question.file(),
                question.understanding(),
                question.candidates(),
                question.handling(),
                List.of(),
                question.staff());
    }

    Case closed(Complaint complaint) {
        Instant closing = later(complaint.openedAt());
        UnaryOperator<Complaint> close = one -> one.id().equals(complaint.id())
                ? new Complaint(
                        one.id(), one.subject(), one.channel(), one.openedAt(), closing, one.regime(), one.forum())
                : one;
        var file = question.file();
        return with(new CustomerFile(
                file.customer(),
                file.consents(),
                file.complaints().map(all -> all.stream().map(close).toList()),
                file.contacts(),
                file.conversations(),
                file.rights(),
                file.sending()));
    }

    Case agreed(Purpose purpose, Channel channel) {
        var file = question.file();
        var grant = new Consent(purpose, channel, Consent.Status.GRANTED, question.at(), "supposed", "supposed");
        return with(new CustomerFile(
                file.customer(),
                file.consents().map(all -> more(all, grant)),
                file.complaints(),
                file.contacts(),
                file.conversations(),
                file.rights(),
                file.sending()));
    }

    Case wroteOn(Channel channel) {
        var file = question.file();
        var talk = new Conversation(channel, question.at(), null);
        return with(new CustomerFile(
                file.customer(),
                file.consents(),
                file.complaints(),
                file.contacts(),
                file.conversations().map(all -> more(all, talk)),
                file.rights(),
                file.sending()));
    }

    Case unmarked(String tag) {
        return customer(one -> customer(one, one.products(), without(one.tags(), tag), one.tenureMonths()));
    }

    Case owning(String product) {
        return customer(one -> customer(one, with(one.products(), product), one.tags(), one.tenureMonths()));
    }

    Case notOwning(String product) {
        return customer(one -> customer(one, without(one.products(), product), one.tags(), one.tenureMonths()));
    }

    Case tenured(int months) {
        return customer(one -> customer(one, one.products(), one.tags(), months));
    }

    /** As if a part had been read just now; one that could not be read at all is supposed to hold nothing. */
    Case fresh(Part part) {
        var file = question.file();
        return with(new CustomerFile(
                part == Part.CUSTOMER ? fresh(file.customer(), Customer.unknown("")) : file.customer(),
                part == Part.CONSENTS ? fresh(file.consents(), List.of()) : file.consents(),
                part == Part.COMPLAINTS ? fresh(file.complaints(), List.of()) : file.complaints(),
                part == Part.CONTACTS ? fresh(file.contacts(), List.of()) : file.contacts(),
                part == Part.CONVERSATIONS ? fresh(file.conversations(), List.of()) : file.conversations(),
                part == Part.RIGHTS ? fresh(file.rights(), Rights.NONE) : file.rights(),
                part == Part.SENDING ? fresh(file.sending(), Sending.UNLIMITED) : file.sending()));
    }

    Case reading(Function<Understanding, Understanding> otherwise) {
        @Nullable Understanding read = question.understanding();
        return new Case(
                question.at(),
                question.placement(),
                question.channel(),
                question.file(),
                read == null ? null : otherwise.apply(read),
                question.candidates(),
                question.handling(),
                List.of(),
                question.staff());
    }

    Case with(CustomerFile file) {
        return new Case(
                question.at(),
                question.placement(),
                question.channel(),
                file,
                question.understanding(),
                question.candidates(),
                question.handling(),
                List.of(),
                question.staff());
    }

    private Case customer(UnaryOperator<Customer> otherwise) {
        var file = question.file();
        return with(new CustomerFile(
                file.customer().map(otherwise),
                file.consents(),
                file.complaints(),
                file.contacts(),
                file.conversations(),
                file.rights(),
                file.sending()));
    }

    private static Customer customer(Customer one, Set<String> products, Set<String> tags, int tenureMonths) {
        return new Customer(
                one.key(),
                one.state(),
                one.birthYear(),
                one.language(),
                one.segment(),
                products,
                tags,
                tenureMonths,
                one.monthlyRevenue(),
                one.ddd());
    }

    static Understanding without(Understanding one, Understanding.Signal signal) {
        return reading(one, one.lane(), one.tone(), one.complaint(), signals(one, signal, false));
    }

    static Understanding with(Understanding one, Understanding.Signal signal) {
        return reading(one, one.lane(), one.tone(), one.complaint(), signals(one, signal, true));
    }

    static Understanding calm(Understanding one) {
        return reading(one, one.lane(), Understanding.Tone.NEUTRAL, 0, one.signals());
    }

    static Understanding clear(Understanding one) {
        return reading(one, Understanding.Lane.SURE, one.tone(), one.complaint(), one.signals());
    }

    private static Understanding reading(
            Understanding one,
            Understanding.Lane lane,
            Understanding.Tone tone,
            double complaint,
            List<Understanding.Signal> signals) {
        return new Understanding(
                one.language(),
                one.intent(),
                one.subject(),
                one.confidence(),
                lane,
                one.alternatives(),
                tone,
                complaint,
                signals,
                one.evidence(),
                one.alsoAsks());
    }

    private static List<Understanding.Signal> signals(Understanding one, Understanding.Signal signal, boolean wanted) {
        var signals = new ArrayList<>(one.signals());
        signals.remove(signal);
        if (wanted) {
            signals.add(signal);
        }
        return signals;
    }

    private Instant later(Instant than) {
        return question.at().isAfter(than) ? question.at() : than;
    }

    private static <T> Known<T> fresh(Known<T> known, T otherwise) {
        return Known.fresh(known.or(() -> otherwise));
    }

    private static <T> List<T> more(List<T> all, T one) {
        var more = new ArrayList<>(all);
        more.add(one);
        return more;
    }

    private static Set<String> with(Set<String> all, String one) {
        var more = new HashSet<>(all);
        more.add(one);
        return more;
    }

    private static Set<String> without(Set<String> all, String one) {
        var fewer = new HashSet<>(all);
        fewer.remove(one);
        return fewer;
    }
}
