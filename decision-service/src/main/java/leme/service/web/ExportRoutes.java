package leme.service.web;

import java.time.Instant;
import java.util.Objects;
import leme.service.decision.Export;
import leme.service.record.Archive;
import leme.service.record.Exports;
import leme.service.record.Pseudonyms;
import leme.service.web.door.Person;
import leme.service.web.door.Role;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * Recorded decisions as a stream of lines, latest first. A tenant's key lets programs decide; to take many decisions out, a
 * person answers for it too, and it is noted who and what for before the first line leaves. Routed by hand: the interface
 * generated from the contract would hold the whole stream.
 */
public final class ExportRoutes {

    /** Where they are. */
    public static final String PATH = "/v1/recorded-decisions";

    private static final Role[] LOOKS = {Role.AUTHOR, Role.APPROVER, Role.SCIENTIST};
    private static final int MOST = 1_000_000;

    private final Archive archive;
    private final Exports exports;
    private final Pseudonyms pseudonyms;

    private ExportRoutes(Archive archive, Exports exports, Pseudonyms pseudonyms) {
        this.archive = archive;
        this.exports = exports;
        this.pseudonyms = pseudonyms;
    }

    public static RouterFunction<ServerResponse> of(Archive archive, Exports exports, Pseudonyms pseudonyms) {
        var routes = new ExportRoutes(archive, exports, pseudonyms);
        return RouterFunctions.route().GET(PATH, routes::stream).build();
    }

    private Mono<ServerResponse> stream(ServerRequest request) {
        var asked = asked(request, Person.of(request.exchange(), LOOKS));
        var lines = archive.latest(asked.tenant(), asked.since(), asked.most())
                .map(decision -> Export.line(decision, name -> pseudonyms.alias(asked.tenant(), name)) + "\n");
        return exports.note(asked)
                .then(Mono.defer(() -> ServerResponse.ok()
                        .contentType(MediaType.APPLICATION_NDJSON)
                        .body(lines, String.class)));
    }

    /** The contract was kept: what is given can be read. */
    private static Exports.Export asked(ServerRequest request, Person person) {
        return new Exports.Export(
                Objects.requireNonNullElse(request.headers().firstHeader("X-Tenant"), "default"),
                person.name(),
                Exports.Purpose.valueOf(request.queryParam("purpose").orElseThrow()),
                request.queryParam("since").map(Instant::parse).orElse(Instant.EPOCH),
                request.queryParam("limit").map(Integer::parseInt).orElse(MOST));
    }
}
