package leme.service.web.door;

import org.springframework.core.Ordered;
import org.springframework.http.CacheControl;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * The headers that every answer carries: browsers guess no types, frame nothing, and load nothing from other hosts;
 * nobody on the way keeps what is about a customer.
 */
public final class Courtesies implements WebFilter, Ordered {

    /** Swagger UI draws with inline styles and {@code data:} images; scripts come from here alone. */
    private static final String ONLY_FROM_HERE =
            "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; frame-ancestors 'none'";

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 10;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var headers = exchange.getResponse().getHeaders();
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Content-Security-Policy", ONLY_FROM_HERE);
        if (exchange.getRequest().getPath().value().startsWith("/v1/")) {
            headers.setCacheControl(CacheControl.noStore());
        }
        return chain.filter(exchange);
    }
}
