package leme.service.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.core.ParameterizedTypeReference;

class CatalogueControllerTest extends WebTest {

    @Test
    void actionsAreListedByCode() {
        get("/v1/actions")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.actions[*].code")
                .value(
                        new ParameterizedTypeReference<List<String>>() {},
                        codes -> assertThat(codes).isNotEmpty().isSorted());
    }

    @Test
    void filtersNarrowTogether() {
        get("/v1/actions?purpose=SERVICE&channel=WHATSAPP")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.actions[?(@.purpose != 'SERVICE')]")
                .isEmpty();
        get("/v1/actions?issue=no-such-issue")
                .expectBody()
                .jsonPath("$.actions")
                .isEmpty();
    }

    @Test
    void aMistypedFilterIsNotSilentlyLeftOut() {
        get("/v1/actions?porpose=SERVICE")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.violations[0].pointer")
                .isEqualTo("`porpose`")
                .jsonPath("$.violations[0].remedy")
                .isEqualTo("Maybe `purpose`.");
    }

    @Test
    void anActionIsRead() {
        get("/v1/actions/refund-status")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.treatments")
                .isNotEmpty();
        get("/v1/actions/no-such-action").expectStatus().isNotFound().expectBody();
    }
}
