package leme.service.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import leme.rules.fact.Texts;
import leme.service.decision.Export;
import leme.service.record.Archive;
import leme.service.record.Pseudonyms;
import leme.service.web.problem.Refusal;
import leme.service.web.problem.Violation;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * Recorded decisions as a stream of lines, latest first, for previews. Whoever may not read decisions one by one does not
 * come in here either: the door in front of {@code /v1/} guards it.
 */
public final class ExportRoutes {

    /** Where they are. */
    public static final String PATH = "/v1/recorded-decisions";

    private static final int MOST = 1_000_000;

    private final Archive archive;
    private final Pseudonyms pseudonyms;

    private ExportRoutes(Archive archive, Pseudonyms pseudonyms) {
        this.archive = archive;
        this.pseudonyms = pseudonyms;
    }

    public static RouterFunction<ServerResponse> of(Archive archive, Pseudonyms pseudonyms) {
        var routes = new ExportRoutes(archive, pseudonyms);
        return RouterFunctions.route().GET(PATH, routes::stream).build();
    }

    private Mono<ServerResponse> stream(ServerRequest request) {
        var tenant = Objects.requireNonNullElse(request.headers().firstHeader("X-Tenant"), "default");
        var since = request.queryParam("since").map(ExportRoutes::moment).orElse(Instant.EPOCH);
        int limit = request.queryParam("limit").map(ExportRoutes::count).orElse(MOST);
        var lines = archive.latest(tenant, since, limit)
                .map(decision -> Export.line(decision, name -> pseudonyms.alias(tenant, name)) + "\n");
        return ServerResponse.ok().contentType(MediaType.APPLICATION_NDJSON).body(lines, String.class);
    }

    private static Instant moment(String given) {
        try {
            return Instant.parse(given);
        } catch (DateTimeException unreadable) {
            throw refusal("`since`", given, "não é um instante", "is no instant", "2026-03-11T15:00:00Z");
        }
    }

    private static int count(String given) {
        if (!given.matches("[0-9]{1,7}") || Integer.parseInt(given) < 1 || Integer.parseInt(given) > MOST) {
            throw refusal("`limit`", given, "não vai de 1 a 1000000", "is not 1 to 1000000", "1000");
        }
        return Integer.parseInt(given);
    }

    private static Refusal refusal(String parameter, String given, String ptBr, String en, String instead) {
        var value = given.substring(0, Math.min(40, given.length()));
        return Refusal.invalid(List.of(new Violation(
                parameter,
                value,
                new Texts("`" + value + "` " + ptBr, "`" + value + "` " + en),
                new Texts("Envie, por exemplo, `" + instead + "`.", "Send, for example, `" + instead + "`."))));
    }
}
