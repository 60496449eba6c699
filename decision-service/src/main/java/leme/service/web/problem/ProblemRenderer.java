package leme.service.web.problem;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import leme.rules.fact.Language;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.web.ErrorResponse;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Renders every failure as {@code application/problem+json}, in the language asked for: the only place that does. */
public final class ProblemRenderer implements WebExceptionHandler, Ordered {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemRenderer.class);

    private final JsonMapper mapper;

    public ProblemRenderer(JsonMapper mapper) {
        this.mapper = mapper;
    }

    /** Before the handlers that Spring brings. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
        var response = exchange.getResponse();
        if (response.isCommitted()) {
            return Mono.error(failure);
        }
        var reasons = Refusals.of(failure).reasons();
        if (reasons.problem() == Problem.FAULT) {
            LOG.error("`{} {}` failed", exchange.getRequest().getMethod(), pattern(exchange), failure);
        }
        var language = language(exchange.getRequest().getHeaders());
        response.setStatusCode(HttpStatusCode.valueOf(reasons.problem().status()));
        var headers = response.getHeaders();
        if (failure instanceof ErrorResponse known) {
            headers.putAll(known.getHeaders());
        }
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        headers.setContentLanguage(Locale.forLanguageTag(language.tag()));
        headers.add(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        var wait = reasons.retryAfter();
        if (wait != null) {
            headers.set(HttpHeaders.RETRY_AFTER, String.valueOf(wait.toSeconds()));
        }
        var body = mapper.writeValueAsBytes(
                view(reasons, language, exchange.getRequest().getPath().value()));
        return response.writeWith(
                Mono.fromSupplier(() -> response.bufferFactory().wrap(body)));
    }

    /** Only the path as it was mapped: the path as it was sent may hold personal data, and this goes to the log. */
    private static Object pattern(ServerWebExchange exchange) {
        return exchange.getAttributeOrDefault(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, "an unmapped path");
    }

    /** Portuguese for those who ask for it, otherwise English, the language of the contract. */
    private static Language language(HttpHeaders headers) {
        try {
            var asked = Locale.lookup(
                    headers.getAcceptLanguage(), List.of(Locale.of("pt", "BR"), Locale.of("pt"), Locale.ENGLISH));
            return asked != null && asked.getLanguage().equals("pt") ? Language.PT_BR : Language.EN;
        } catch (IllegalArgumentException unreadable) {
            return Language.EN;
        }
    }

    private static leme.api.model.Problem view(Refusal.Reasons reasons, Language language, String path) {
        var problem = reasons.problem();
        return new leme.api.model.Problem()
                .type(problem.type().toString())
                .title(problem.title().in(language))
                .status(problem.status())
                .code(problem.name())
                .detail(reasons.detail().in(language))
                .instance(path)
                .decisionId(reasons.decisionId())
                .retryAfterSeconds(seconds(reasons.retryAfter()))
                .violations(
                        reasons.violations().isEmpty()
                                ? null
                                : reasons.violations().stream()
                                        .map(violation -> view(violation, language))
                                        .toList());
    }

    private static @Nullable Integer seconds(@Nullable Duration wait) {
        return wait == null ? null : Math.toIntExact(wait.toSeconds());
    }

    private static leme.api.model.Violation view(Violation violation, Language language) {
        return new leme.api.model.Violation()
                .pointer(violation.pointer())
                .value(violation.value())
                .message(violation.message().in(language))
                .remedy(violation.remedy().in(language));
    }
}
