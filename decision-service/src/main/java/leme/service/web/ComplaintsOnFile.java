package leme.service.web;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import leme.api.model.ComplaintRequest;
import leme.rules.fact.Channel;
import leme.rules.fact.Complaint;
import leme.rules.fact.Complaint.Forum;
import leme.rules.fact.Complaint.Regime;
import leme.rules.fact.Texts;
import leme.service.record.Complaints;
import leme.service.record.Reception;
import leme.service.web.problem.Problem;
import leme.service.web.problem.Refusal;
import leme.service.web.problem.Violation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Complaints as callers open, close and list them. */
@Component
class ComplaintsOnFile {

    private final Complaints complaints;
    private final Clock clock;

    ComplaintsOnFile(Complaints complaints, Clock clock) {
        this.complaints = complaints;
        this.clock = clock;
    }

    /** Latest first. */
    Mono<List<Complaint>> list(String tenant, String customerKey) {
        return complaints
                .list(tenant, customerKey)
                .map(all -> all.stream()
                        .sorted(Comparator.comparing(Complaint::openedAt).reversed())
                        .toList());
    }

    /**
     * The complaint as it stands on record. One that says no {@code openedAt} is the same as the one on record, whatever
     * the clock says by now.
     */
    Mono<Complaint> open(String tenant, String customerKey, ComplaintRequest request) {
        return find(tenant, customerKey, request.getComplaintId())
                .map(known -> repeated(known, request))
                .switchIfEmpty(Mono.defer(() -> file(tenant, customerKey, request)));
    }

    /** The complaint, closed; one closed before keeps its time. */
    Mono<Complaint> close(String tenant, String customerKey, String id, @Nullable Instant closedAt) {
        var at = moment(closedAt);
        return find(tenant, customerKey, id)
                .doOnNext(known -> refuseToCloseBeforeOpened(known, at))
                .flatMap(known -> complaints.close(tenant, customerKey, id, at))
                .switchIfEmpty(Mono.error(ComplaintsOnFile::unknown));
    }

    private Mono<Complaint> file(String tenant, String customerKey, ComplaintRequest request) {
        var complaint = new Complaint(
                request.getComplaintId(),
                request.getSubject(),
                Same.as(Channel.class, request.getChannel()),
                moment(request.getOpenedAt()),
                null,
                regime(request),
                forum(request));
        return complaints.open(tenant, customerKey, complaint).map(reception -> {
            if (reception == Reception.CONFLICTING) {
                throw another();
            }
            return complaint;
        });
    }

    private static Complaint repeated(Complaint known, ComplaintRequest request) {
        var openedAt = request.getOpenedAt();
        boolean same = known.subject().equals(request.getSubject())
                && known.channel().name().equals(request.getChannel().name())
                && known.regime() == regime(request)
                && known.forum() == forum(request)
                && (openedAt == null || known.openedAt().equals(openedAt.truncatedTo(ChronoUnit.MICROS)));
        if (!same) {
            throw another();
        }
        return known;
    }

    private static Regime regime(ComplaintRequest request) {
        return request.getRegime() == null ? Regime.ORDINARY : Same.as(Regime.class, request.getRegime());
    }

    private static Forum forum(ComplaintRequest request) {
        return request.getForum() == null ? Forum.SENDER : Same.as(Forum.class, request.getForum());
    }

    private Mono<Complaint> find(String tenant, String customerKey, String id) {
        return complaints
                .list(tenant, customerKey)
                .mapNotNull(all -> all.stream()
                        .filter(complaint -> complaint.id().equals(id))
                        .findFirst()
                        .orElse(null));
    }

    private Instant moment(@Nullable Instant given) {
        return (given == null ? clock.instant() : given).truncatedTo(ChronoUnit.MICROS);
    }

    private static void refuseToCloseBeforeOpened(Complaint known, Instant at) {
        if (known.isOpen() && at.isBefore(known.openedAt())) {
            throw Refusal.contradiction(Violation.at(
                    "/closedAt",
                    new Texts(
                            "`closedAt` é antes de `" + known.openedAt() + "`, quando foi aberta",
                            "`closedAt` is before `" + known.openedAt() + "`, when it was opened"),
                    new Texts("Informe um instante posterior.", "Give a later one.")));
        }
    }

    private static Refusal another() {
        return Refusal.of(
                Problem.KEY_REUSED,
                "Já há uma reclamação com essa `complaintId` e outro conteúdo. Use outra `complaintId`.",
                "There is a complaint of that `complaintId` with another content. Use another `complaintId`.");
    }

    private static Refusal unknown() {
        return Refusal.of(
                Problem.NOT_FOUND,
                "Este cliente não tem reclamação com essa `complaintId`. As que tem estão em `/complaints`.",
                "This customer has no complaint of that `complaintId`. Those there are stand in `/complaints`.");
    }
}
