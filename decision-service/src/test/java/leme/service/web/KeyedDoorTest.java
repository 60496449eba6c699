package leme.service.web;

import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;

@TestPropertySource(
        properties = {"leme.api-keys.bank=0123456789abcdef,fedcba9876543210", "leme.api-keys.shop=another-long-key-1"})
class KeyedDoorTest extends WebTest {

    private WebTestClient.ResponseSpec actions(String tenant, String key) {
        return client.get()
                .uri("/v1/actions")
                .header("X-Tenant", tenant)
                .header("X-Api-Key", key)
                .exchange();
    }

    @Test
    void aKeyOfTheTenantOpens() {
        actions("bank", "0123456789abcdef").expectStatus().isOk().expectBody();
        actions("bank", "fedcba9876543210").expectStatus().isOk().expectBody();
    }

    @Test
    void anyOtherKeyDoesNot() {
        actions("shop", "0123456789abcdef").expectStatus().isUnauthorized().expectBody();
        actions("bank", "0123456789abcdeF")
                .expectStatus()
                .isUnauthorized()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("UNAUTHENTICATED");
    }

    @Test
    void withoutAKeyNothingOfTheContractAnswersNotEvenThatAPathIsUnknown() {
        get("/v1/actions").expectStatus().isUnauthorized().expectBody();
        get("/v1/nothing").expectStatus().isUnauthorized().expectBody();
        get("/%761/actions").expectStatus().isUnauthorized().expectBody();
        post("/v1/decisions", "{").expectStatus().isUnauthorized().expectBody();
    }

    @Test
    void takingDecisionsOutNeedsTheKeyOfTheTenantAndAPersonBesides() {
        var path = "/v1/recorded-decisions?purpose=PREVIEW";
        client.get()
                .uri(path)
                .header("Authorization", "Bearer leme_somebody")
                .exchange()
                .expectStatus()
                .isUnauthorized()
                .expectBody();
        client.get()
                .uri(path)
                .header("X-Tenant", "bank")
                .header("X-Api-Key", "0123456789abcdef")
                .exchange()
                .expectStatus()
                .isForbidden()
                .expectBody()
                .jsonPath("$.detail")
                .value(
                        String.class,
                        detail -> org.assertj.core.api.Assertions.assertThat(detail)
                                .contains("leme people add"));
    }

    @Test
    void healthAndPagesNeedNone() {
        get("/v1/health").expectStatus().isOk().expectBody();
        get("/").expectStatus().isOk().expectBody();
        get("/openapi.yaml").expectStatus().isOk().expectBody();
    }
}
