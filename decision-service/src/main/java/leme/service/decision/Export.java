package leme.service.decision;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import leme.engine.preview.Occasion;
import leme.engine.situation.Message;
import leme.engine.situation.Situation;
import leme.rules.fact.Complaint;
import leme.rules.fact.Consent;
import leme.rules.fact.Customer;
import leme.rules.fact.CustomerFile;
import leme.rules.fact.PrivacyRequest;
import leme.rules.fact.Rights;
import leme.service.record.Recorded;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * A recorded decision as a line of JSON that leaves the service: all that taking it again needs, under pseudonyms that
 * lead back to nobody. Texts of messages are as masked as the record keeps them.
 */
public final class Export {

    private Export() {}

    /** Absent means unknown: no field is null. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Line(
            String decision,
            Instant at,
            String bundle,
            String rules,
            String seed,
            @Nullable String action,
            Situation situation) {}

    /**
     * Writes a line, without its end.
     *
     * @param pseudonym one-way, and the same for the same name
     */
    public static String line(Recorded decision, UnaryOperator<String> pseudonym) {
        var summary = decision.summary();
        return DecisionJson.text(new Line(
                decision.id(),
                decision.at(),
                summary.bundle(),
                DecisionJson.rules(decision.response()),
                Long.toString(summary.seed()),
                summary.action(),
                disguised(DecisionJson.situation(decision.situation()), pseudonym)));
    }

    /**
     * Reads a line.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static Occasion read(String line) {
        try {
            var read = DecisionJson.read(line, Line.class);
            if (read == null || read.situation() == null || read.rules() == null || read.seed() == null) {
                throw new IllegalArgumentException("`situation`, `rules` or `seed` is missing");
            }
            return new Occasion(read.situation(), Long.parseLong(read.seed()), read.rules(), read.action());
        } catch (JacksonException unreadable) {
            throw new IllegalArgumentException(unreadable.getOriginalMessage(), unreadable);
        }
    }

    /** A recorded decision ready to be taken again here; empty when this release cannot read it any more. */
    public static Optional<Occasion> occasion(Recorded decision) {
        try {
            var summary = decision.summary();
            return Optional.of(new Occasion(
                    DecisionJson.situation(decision.situation()),
                    summary.seed(),
                    DecisionJson.rules(decision.response()),
                    summary.action()));
        } catch (JacksonException | IllegalArgumentException older) {
            return Optional.empty();
        }
    }

    private static Situation disguised(Situation known, UnaryOperator<String> pseudonym) {
        var message = known.message();
        return new Situation(
                known.id(),
                known.tenant(),
                pseudonym.apply(known.customerKey()),
                known.at(),
                known.placement(),
                known.channel(),
                known.channels(),
                message == null ? null : new Message(pseudonym.apply(message.id()), message.text(), message.entities()),
                disguised(known.file(), pseudonym),
                known.humanWaitSeconds(),
                known.humans(),
                known.budget(),
                known.limit(),
                known.degradations());
    }

    private static CustomerFile disguised(CustomerFile file, UnaryOperator<String> pseudonym) {
        return new CustomerFile(
                file.customer().map(customer -> disguised(customer, pseudonym)),
                file.consents().map(all -> each(all, consent -> disguised(consent, pseudonym))),
                file.complaints().map(all -> each(all, complaint -> disguised(complaint, pseudonym))),
                file.contacts(),
                file.conversations(),
                file.rights().map(rights -> disguised(rights, pseudonym)),
                file.sending());
    }

    private static <T> List<T> each(List<T> all, UnaryOperator<T> disguise) {
        return all.stream().map(disguise).toList();
    }

    private static Customer disguised(Customer known, UnaryOperator<String> pseudonym) {
        return new Customer(
                pseudonym.apply(known.key()),
                known.state(),
                known.birthYear(),
                known.language(),
                known.segment(),
                known.products(),
                known.tags(),
                known.tenureMonths(),
                known.monthlyRevenue(),
                known.ddd());
    }

    /** That there is a proof counts; what it is could lead to somebody. */
    private static Consent disguised(Consent consent, UnaryOperator<String> pseudonym) {
        return new Consent(
                consent.purpose(),
                consent.channel(),
                consent.status(),
                consent.at(),
                consent.proof().isBlank() ? consent.proof() : pseudonym.apply(consent.proof()),
                consent.source(),
                consent.form());
    }

    private static Complaint disguised(Complaint complaint, UnaryOperator<String> pseudonym) {
        return new Complaint(
                pseudonym.apply(complaint.id()),
                complaint.subject(),
                complaint.channel(),
                complaint.openedAt(),
                complaint.closedAt(),
                complaint.regime(),
                complaint.forum());
    }

    private static Rights disguised(Rights rights, UnaryOperator<String> pseudonym) {
        return new Rights(
                each(rights.requests(), request -> disguised(request, pseudonym)), rights.holds(), rights.listings());
    }

    private static PrivacyRequest disguised(PrivacyRequest request, UnaryOperator<String> pseudonym) {
        return new PrivacyRequest(
                pseudonym.apply(request.id()),
                request.kind(),
                request.purpose(),
                request.openedAt(),
                request.decidedAt(),
                request.outcome());
    }
}
