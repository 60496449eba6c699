package leme.service.web.door;

import java.nio.file.Path;
import java.util.Optional;
import leme.service.web.problem.Problem;
import leme.service.web.problem.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.PathContainer;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Lets a request that a person must answer for through only with that person's token (RFC 6750), and notes who it is: all
 * about publications, and taking recorded decisions or interactions out.
 */
public final class BearerFilter implements WebFilter, Ordered {

    private static final Logger LOG = LoggerFactory.getLogger(BearerFilter.class);
    private static final PathPattern PUBLICATIONS = PathPatternParser.defaultInstance.parse("/v1/publications/**");
    /** What MLflow's clients call. */
    private static final PathPattern MLFLOW = PathPatternParser.defaultInstance.parse("/api/2.0/**");

    private static final PathPattern RECORDED = PathPatternParser.defaultInstance.parse("/v1/recorded-decisions");
    private static final PathPattern INTERACTIONS = PathPatternParser.defaultInstance.parse("/v1/interactions");
    private static final PathPattern EXPERIMENTS = PathPatternParser.defaultInstance.parse("/v1/experiments/**");
    private static final PathPattern DRIFT = PathPatternParser.defaultInstance.parse("/v1/drift");
    private static final String BEARER = "Bearer ";

    private final Path file;

    public BearerFilter(Path file) {
        this.file = file;
    }

    /** Whether a person's token opens it without a tenant's key: what is published is no tenant's. */
    static boolean opensAlone(PathContainer path) {
        return PUBLICATIONS.matches(path) || MLFLOW.matches(path);
    }

    private static boolean guards(PathContainer path) {
        return opensAlone(path)
                || RECORDED.matches(path)
                || INTERACTIONS.matches(path)
                || EXPERIMENTS.matches(path)
                || DRIFT.matches(path);
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 21;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (!guards(exchange.getRequest().getPath().pathWithinApplication())) {
            return chain.filter(exchange);
        }
        return Mono.fromCallable(() -> People.read(file))
                .subscribeOn(Schedulers.boundedElastic())
                .onErrorMap(failure -> unreadable(failure))
                .map(people -> bearer(people, exchange))
                .onErrorResume(Refusal.class, refusal -> drained(exchange).then(Mono.error(refusal)))
                .flatMap(person -> {
                    person.enter(exchange);
                    return chain.filter(exchange);
                });
    }

    /** A body left unread by another thread than the connection's own would leave the next request on it unanswered. */
    private static Mono<Void> drained(ServerWebExchange exchange) {
        return exchange.getRequest()
                .getBody()
                .doOnNext(DataBufferUtils::release)
                .then();
    }

    private static Person bearer(People people, ServerWebExchange exchange) {
        if (people.isEmpty()) {
            throw nobody();
        }
        return token(exchange.getRequest().getHeaders())
                .flatMap(people::bearer)
                .orElseThrow(BearerFilter::unauthenticated);
    }

    private static Optional<String> token(HttpHeaders headers) {
        return Optional.ofNullable(headers.getFirst(HttpHeaders.AUTHORIZATION))
                .filter(given -> given.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(given -> given.substring(BEARER.length()).strip());
    }

    static Refusal unauthenticated() {
        return Refusal.of(
                Problem.UNAUTHENTICATED,
                "Envie em `Authorization` `Bearer` e a ficha de uma pessoa, como `leme people add` a mostrou.",
                "Send in `Authorization` `Bearer` and a person's token, as `leme people add` printed it.");
    }

    private static Refusal nobody() {
        return Refusal.of(
                Problem.FORBIDDEN,
                "Ninguém se apresentou aqui ainda. Inclua duas pessoas: `leme people add ana --role AUTHOR` e `leme people add bia --role APPROVER`.",
                "Nobody is known here yet. Add two people: `leme people add ana --role AUTHOR` and `leme people add bia --role APPROVER`.");
    }

    /** A list that cannot be read lets nobody in. */
    private static Refusal unreadable(Throwable failure) {
        LOG.error("nobody is let in as a person: {}", failure.getMessage());
        return Refusal.of(
                Problem.FORBIDDEN,
                "A lista de pessoas não pode ser lida; o registro do serviço diz por quê.",
                "The list of people cannot be read; the log of the service says why.");
    }
}
