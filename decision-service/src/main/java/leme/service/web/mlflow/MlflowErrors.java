package leme.service.web.mlflow;

import leme.service.web.mlflow.MlflowError.Code;
import leme.service.web.problem.Problem;
import leme.service.web.problem.Refusals;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.server.PathContainer;
import org.springframework.web.ErrorResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import reactor.core.publisher.Mono;

/** Tells MLflow's clients what went wrong as their server would: {@code error_code} and {@code message}. */
public final class MlflowErrors implements WebFilter, Ordered {

    private static final Logger LOG = LoggerFactory.getLogger(MlflowErrors.class);
    private static final PathPattern OURS = PathPatternParser.defaultInstance.parse("/api/2.0/**");

    /** As MLflow writes it. */
    record Told(String errorCode, String message) {}

    /** Whether a path is one that MLflow's clients call. */
    static boolean concerns(PathContainer path) {
        return OURS.matches(path);
    }

    /** Around the door: whom it refuses hears of it in MLflow's words too. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 10;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var filtered = chain.filter(exchange);
        return concerns(exchange.getRequest().getPath().pathWithinApplication())
                ? filtered.onErrorResume(failure -> told(exchange, failure))
                : filtered;
    }

    private static Mono<Void> told(ServerWebExchange exchange, Throwable failure) {
        var response = exchange.getResponse();
        if (response.isCommitted()) {
            return Mono.error(failure);
        }
        var error = failure instanceof MlflowError own ? own : translated(failure);
        if (error.code() == Code.INTERNAL_ERROR) {
            LOG.error("a request of an MLflow client failed", failure);
        }
        response.setStatusCode(HttpStatusCode.valueOf(error.code().status()));
        response.getHeaders().setContentType(MediaType.APPLICATION_JSON);
        var body = Json.bytes(new Told(error.code().name(), error.message()));
        return response.writeWith(
                Mono.fromSupplier(() -> response.bufferFactory().wrap(body)));
    }

    private static MlflowError translated(Throwable failure) {
        var reasons = Refusals.of(failure).reasons();
        var code = switch (reasons.problem()) {
            case UNAUTHENTICATED -> Code.UNAUTHENTICATED;
            case FORBIDDEN, SELF_APPROVAL -> Code.PERMISSION_DENIED;
            case NOT_FOUND, METHOD_NOT_ALLOWED ->
                failure instanceof ErrorResponse ? Code.ENDPOINT_NOT_FOUND : Code.RESOURCE_DOES_NOT_EXIST;
            case INVALID_REQUEST,
                    NOT_ACCEPTABLE,
                    IN_FLIGHT,
                    BUNDLE_GONE,
                    OUT_OF_TURN,
                    SUPERSEDED,
                    TOO_LARGE,
                    UNSUPPORTED_MEDIA_TYPE,
                    KEY_REUSED,
                    CONTRADICTION,
                    DIGEST_MISMATCH,
                    UNSOUND -> Code.INVALID_PARAMETER_VALUE;
            case FAULT -> Code.INTERNAL_ERROR;
            case UNAVAILABLE -> Code.TEMPORARILY_UNAVAILABLE;
        };
        var problem = reasons.problem();
        var named = problem == Problem.SELF_APPROVAL || problem == Problem.SUPERSEDED ? problem + ": " : "";
        return new MlflowError(code, named + reasons.detail().en());
    }
}
