package leme.service.web;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;

class HealthControllerTest extends WebTest {

    @AfterEach
    void recover() {
        vitals.journal.set(Health.up().build());
        vitals.redis.set(Health.up().build());
    }

    @Test
    void aHealthyServiceSaysUnderWhichBundleItDecides() {
        get("/v1/health")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("UP")
                .jsonPath("$.bundle.parts[0].name")
                .isEqualTo("rules");
    }

    @Test
    void aDeadCacheDegradesAndLeavesTheServiceReady() {
        vitals.redis.set(
                Health.down().withDetail("detail", "no answer within 50 ms").build());
        get("/v1/health")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("DEGRADED")
                .jsonPath("$.parts[?(@.name == 'redis')].detail")
                .isEqualTo("no answer within 50 ms");
        get("/actuator/health/readiness").expectStatus().isOk().expectBody();
    }

    @Test
    void aDeadJournalTakesTheServiceDown() {
        vitals.journal.set(Health.down(new IllegalStateException("/data/journal.db is broken"))
                .build());
        get("/v1/health")
                .expectStatus()
                .isEqualTo(503)
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("DOWN")
                .jsonPath("$.parts[?(@.name == 'journal')].detail")
                .isEqualTo("not working");
        get("/actuator/health/readiness").expectStatus().isEqualTo(503).expectBody();
    }
}
