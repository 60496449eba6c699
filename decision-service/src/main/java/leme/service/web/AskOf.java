package leme.service.web;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import leme.api.model.DecisionRequest;
import leme.api.model.HumanAvailability;
import leme.api.model.NextBestActionsRequest;
import leme.engine.situation.Budget;
import leme.rules.fact.Channel;
import leme.rules.fact.Placement;
import leme.rules.routing.Availability;
import leme.service.decision.Ask;
import org.jspecify.annotations.Nullable;

/** What is asked of the service, from what the contract says. */
final class AskOf {

    private static final int USUAL_LIMIT = 3;

    private AskOf() {}

    static Ask decision(DecisionRequest request, String tenant, String fingerprint) {
        var identity = request.getIdentity();
        boolean known = request.getCustomerKey() != null;
        return new Ask(
                tenant,
                request.getMessageId(),
                fingerprint,
                Placement.REPLY,
                List.of(Same.as(Channel.class, request.getChannel())),
                request.getCustomerKey(),
                known || identity == null
                        ? null
                        : new Ask.Identity(identity.getType().name(), identity.getValue()),
                request.getText(),
                Boolean.TRUE.equals(request.getFromAd()),
                moment(request.getReceivedAt()),
                request.getHumanWaitSeconds(),
                humans(request.getHumans()),
                budget(request.getBudget()),
                limit(request.getLimit()));
    }

    static Ask nextBestActions(NextBestActionsRequest request, String tenant, String fingerprint) {
        return new Ask(
                tenant,
                request.getRequestId(),
                fingerprint,
                Same.as(Placement.class, request.getPlacement()),
                request.getChannels().stream()
                        .distinct()
                        .map(channel -> Same.as(Channel.class, channel))
                        .toList(),
                request.getCustomerKey(),
                null,
                null,
                false,
                moment(request.getAt()),
                request.getHumanWaitSeconds(),
                humans(request.getHumans()),
                Budget.GENEROUS,
                limit(request.getLimit()));
    }

    /** As all stores keep it: a decision taken again must see the same moment. */
    private static @Nullable Instant moment(@Nullable Instant at) {
        return at == null ? null : at.truncatedTo(ChronoUnit.MICROS);
    }

    private static List<Availability> humans(@Nullable List<HumanAvailability> told) {
        return told == null
                ? List.of()
                : told.stream()
                        .map(each -> new Availability(
                                each.getQueue(), !Boolean.FALSE.equals(each.getAvailable()), each.getWaitSeconds()))
                        .toList();
    }

    private static Budget budget(leme.api.model.@Nullable Budget budget) {
        return budget == null ? Budget.GENEROUS : new Budget(budget.getBrl(), budget.getLatencyMs());
    }

    private static int limit(@Nullable Integer limit) {
        return Objects.requireNonNullElse(limit, USUAL_LIMIT);
    }
}
