package leme.service.web;

import static org.assertj.core.api.Assertions.assertThat;

import leme.service.web.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest extends WebTest {

    private String page(String path) {
        return String.valueOf(get(path)
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }

    @Test
    void theWelcomeLeadsToEverythingElse() {
        assertThat(page("/")).contains("/docs", "/openapi.yaml", "/v1/health", "/actuator/prometheus", "/problems");
    }

    @Test
    void theContractIsServed() {
        assertThat(page("/openapi.yaml")).startsWith("openapi: 3.0.3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/docs",
                "/docs/page.css",
                "/docs/start.js",
                "/docs/ui/swagger-ui.css",
                "/docs/ui/swagger-ui-bundle.js"
            })
    void thePageOfTheContractComesWhollyFromHere(String path) {
        assertThat(page(path)).isNotEmpty();
        assertThat(page("/docs")).doesNotContain("http://", "https://");
        get(path)
                .expectHeader()
                .value("Content-Security-Policy", policy -> assertThat(policy).startsWith("default-src 'self'"));
    }

    @ParameterizedTest
    @EnumSource
    void everyTypeOfProblemLeadsToItsPage(Problem problem) {
        assertThat(page(problem.type().toString()))
                .startsWith("# " + problem.title().en());
        assertThat(page("/problems")).contains(problem.type().toString());
    }

    @Test
    void thereAreNoOtherPages() {
        get("/problems/nothing").expectStatus().isNotFound().expectBody();
        get("/problems/..%2fpages%2fwelcome.html").expectStatus().isNotFound().expectBody();
    }

    @Test
    void nobodyOnTheWayKeepsWhatIsAboutACustomer() {
        get("/v1/customers/c-1").expectHeader().valueEquals("Cache-Control", "no-store");
        get("/v1/customers/c-1").expectHeader().valueEquals("X-Content-Type-Options", "nosniff");
    }
}
