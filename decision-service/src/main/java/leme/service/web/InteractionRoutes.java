package leme.service.web;

import java.time.Instant;
import java.util.Objects;
import leme.service.interaction.InteractionLog;
import leme.service.record.Exports;
import leme.service.record.Exports.InteractionPurpose;
import leme.service.web.door.Person;
import leme.service.web.door.Role;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * Interactions as a stream of lines, earliest first. A person answers for it, and it is noted who and what for before the
 * first line leaves. Routed by hand for the same reason as {@link ExportRoutes}.
 */
public final class InteractionRoutes {

    /** Where they are. */
    public static final String PATH = "/v1/interactions";

    private final InteractionLog log;
    private final Exports exports;

    private InteractionRoutes(InteractionLog log, Exports exports) {
        this.log = log;
        this.exports = exports;
    }

    public static RouterFunction<ServerResponse> of(InteractionLog log, Exports exports) {
        var routes = new InteractionRoutes(log, exports);
        return RouterFunctions.route().GET(PATH, routes::stream).build();
    }

    private Mono<ServerResponse> stream(ServerRequest request) {
        var asked = asked(request, Person.of(request.exchange(), Role.SCIENTIST));
        boolean slates = request.queryParam("slates").map(Boolean::parseBoolean).orElse(false);
        var lines = log.of(asked.tenant(), asked.since(), slates).map(line -> line.json() + "\n");
        return exports.note(asked)
                .then(Mono.defer(() -> ServerResponse.ok()
                        .contentType(MediaType.APPLICATION_NDJSON)
                        .body(lines, String.class)));
    }

    /** The contract was kept: what is given can be read. */
    private static Exports.Interactions asked(ServerRequest request, Person person) {
        return new Exports.Interactions(
                Objects.requireNonNullElse(request.headers().firstHeader("X-Tenant"), "default"),
                person.name(),
                InteractionPurpose.valueOf(request.queryParam("purpose").orElseThrow()),
                request.queryParam("since").map(Instant::parse).orElse(Instant.EPOCH));
    }
}
