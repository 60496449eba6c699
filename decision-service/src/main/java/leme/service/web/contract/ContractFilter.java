package leme.service.web.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import leme.service.web.problem.Problem;
import leme.service.web.problem.Refusal;
import leme.service.web.problem.Violation;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.unit.DataSize;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Holds every request to an operation of the contract against it, before anything is bound: what a controller receives
 * has kept the contract. Requests to other paths and bodies of other media types pass, for the framework to answer.
 */
public final class ContractFilter implements WebFilter, Ordered {

    /** The largest body there is any use for: the longest text, all of it escaped, fits three times. */
    public static final DataSize LARGEST_BODY = DataSize.ofKilobytes(64);

    private static final String FINGERPRINT = ContractFilter.class.getName() + ".fingerprint";
    private static final int MOST_VIOLATIONS = 50;

    private final Contract contract;
    private final DataSize largestBody;
    private final CallerKeys callerKeys = new CallerKeys();

    public ContractFilter(Contract contract, DataSize largestBody) {
        this.contract = contract;
        this.largestBody = largestBody;
    }

    /** After the door, before all else. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 30;
    }

    /** What makes the body of this request the same as that of another; see {@link Fingerprint}. */
    public static String fingerprint(ServerWebExchange exchange) {
        return Objects.requireNonNull(exchange.getAttribute(FINGERPRINT), "the request did not pass the contract");
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var request = exchange.getRequest();
        var operation =
                contract.operation(request.getMethod(), request.getPath().pathWithinApplication());
        if (operation == null) {
            return chain.filter(exchange);
        }
        var violations = operation.parameterViolations(request);
        if (operation.body() == null) {
            refuse(violations);
            return chain.filter(exchange);
        }
        var type = mediaType(request.getHeaders());
        boolean unsaid = type == null && !operation.bodyRequired();
        if (!unsaid && !MediaType.APPLICATION_JSON.isCompatibleWith(type)) {
            return chain.filter(exchange);
        }
        return body(exchange, bound(operation))
                .flatMap(body -> chain.filter(checked(exchange, operation, violations, body)));
    }

    private static @Nullable MediaType mediaType(HttpHeaders headers) {
        try {
            return headers.getContentType();
        } catch (InvalidMediaTypeException e) {
            return MediaType.APPLICATION_OCTET_STREAM;
        }
    }

    /** Refused before it is read where its length is told, and as soon as it is too long where not. */
    private static Mono<byte[]> body(ServerWebExchange exchange, DataSize bound) {
        var request = exchange.getRequest();
        if (request.getHeaders().getContentLength() > bound.toBytes()) {
            return Mono.error(tooLarge(bound));
        }
        return DataBufferUtils.join(request.getBody(), (int) bound.toBytes())
                .map(joined -> {
                    byte[] bytes = new byte[joined.readableByteCount()];
                    joined.read(bytes);
                    DataBufferUtils.release(joined);
                    return bytes;
                })
                .defaultIfEmpty(new byte[0])
                .onErrorMap(DataBufferLimitException.class, e -> tooLarge(bound));
    }

    private DataSize bound(Operation operation) {
        return Objects.requireNonNullElse(operation.largestBody(), largestBody);
    }

    private static Refusal tooLarge(DataSize bound) {
        var bytes = "`" + bound.toBytes() + "` bytes";
        return Refusal.of(
                Problem.TOO_LARGE,
                "O corpo passa de " + bytes + ". Envie só os campos de `/openapi.yaml`.",
                "The body is larger than " + bytes + ". Send only the fields of `/openapi.yaml`.");
    }

    private ServerWebExchange checked(
            ServerWebExchange exchange, Operation operation, List<Violation> violations, byte[] body) {
        if (body.length == 0 && !operation.bodyRequired()) {
            refuse(violations);
            return exchange;
        }
        var tree = StrictJson.read(body);
        var all = new ArrayList<>(violations);
        var unkeepable = Unkeepable.in(tree);
        all.addAll(unkeepable);
        operation.bodyViolations(tree).stream()
                .filter(broken ->
                        unkeepable.stream().noneMatch(known -> known.pointer().equals(broken.pointer())))
                .forEach(all::add);
        refuse(all);
        var fingerprint = Fingerprint.of(tree);
        refuseReusedKey(exchange, fingerprint);
        exchange.getAttributes().put(FINGERPRINT, fingerprint);
        return exchange.mutate()
                .request(new ReadRequest(exchange.getRequest(), body))
                .build();
    }

    private static void refuse(List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw Refusal.invalid(violations.stream().limit(MOST_VIOLATIONS).toList());
        }
    }

    private void refuseReusedKey(ServerWebExchange exchange, String fingerprint) {
        var headers = exchange.getRequest().getHeaders();
        var key = headers.getFirst("Idempotency-Key");
        var tenant = Objects.requireNonNullElse(headers.getFirst("X-Tenant"), "default");
        var request = exchange.getRequest().getMethod() + " "
                + exchange.getRequest().getPath().value() + " " + fingerprint;
        if (key != null && callerKeys.isReused(tenant, key, request)) {
            throw Refusal.of(
                    Problem.KEY_REUSED,
                    "A `Idempotency-Key` já veio com outra requisição. Use uma nova para cada requisição.",
                    "The `Idempotency-Key` came with another request before. Use a new one for each request.");
        }
    }
}
