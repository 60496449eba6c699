package leme.service.web.door;

import java.util.Objects;
import leme.service.web.problem.Problem;
import leme.service.web.problem.Refusal;
import org.springframework.core.Ordered;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import reactor.core.publisher.Mono;

/** Lets a request to the contract through only with a key of its tenant, once any key is configured. */
public final class KeyFilter implements WebFilter, Ordered {

    private static final PathPattern CONTRACT = PathPatternParser.defaultInstance.parse("/v1/**");
    /** Those who watch the service have no key; it tells nothing about customers. */
    private static final PathPattern HEALTH = PathPatternParser.defaultInstance.parse("/v1/health");

    private final ApiKeys keys;

    public KeyFilter(ApiKeys keys) {
        this.keys = keys;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 20;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var path = exchange.getRequest().getPath().pathWithinApplication();
        if (keys.isEmpty() || !CONTRACT.matches(path) || HEALTH.matches(path) || BearerFilter.opensAlone(path)) {
            return chain.filter(exchange);
        }
        var headers = exchange.getRequest().getHeaders();
        var tenant = Objects.requireNonNullElse(headers.getFirst("X-Tenant"), "default");
        var key = headers.getFirst("X-Api-Key");
        return key != null && keys.open(tenant, key) ? chain.filter(exchange) : Mono.error(refusal());
    }

    /** The same whatever is wrong: whoever guesses learns nothing. */
    private static Refusal refusal() {
        return Refusal.of(
                Problem.UNAUTHENTICATED,
                "Envie em `X-Api-Key` uma chave do inquilino em `X-Tenant`.",
                "Send in `X-Api-Key` a key of the tenant in `X-Tenant`.");
    }
}
