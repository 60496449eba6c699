package leme.service.web.health;

import java.time.Duration;
import leme.api.model.HealthPart;
import leme.api.model.HealthStatus;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import org.springframework.boot.health.contributor.Status;
import reactor.core.publisher.Mono;

/**
 * A part of the service that says how it is. As a bean it is also the actuator's health contributor of the bean's name.
 *
 * @param name of the part, e.g. {@code journal}
 * @param vital whether nothing can be decided without it
 * @param indicator asks it
 */
public record Part(String name, boolean vital, ReactiveHealthIndicator indicator) implements ReactiveHealthIndicator {

    private static final Duration LONGEST = Duration.ofSeconds(1);

    @Override
    public Mono<Health> health() {
        return indicator.health();
    }

    /** How it is now. Answers within a second whatever the part does. */
    Mono<HealthPart> ask() {
        return health().map(health -> part(status(health.getStatus()), detail(health)))
                .timeout(LONGEST)
                .onErrorResume(failure -> Mono.just(part(HealthStatus.DOWN, "does not answer")));
    }

    /** What its state means for the whole: only what is vital takes the service down. */
    HealthStatus weight(HealthStatus status) {
        return status == HealthStatus.DOWN && !vital ? HealthStatus.DEGRADED : status;
    }

    private HealthPart part(HealthStatus status, String detail) {
        return new HealthPart().name(name).status(status).detail(detail);
    }

    private static HealthStatus status(Status status) {
        return switch (status.getCode()) {
            case "UP" -> HealthStatus.UP;
            case "DOWN", "OUT_OF_SERVICE" -> HealthStatus.DOWN;
            default -> HealthStatus.DEGRADED;
        };
    }

    /** What the part says under {@code detail}: nothing else, for exceptions name classes and hosts. */
    private static String detail(Health health) {
        var detail = health.getDetails().get("detail");
        if (detail != null) {
            return detail.toString();
        }
        return health.getStatus().equals(Status.UP) ? "working" : "not working";
    }
}
