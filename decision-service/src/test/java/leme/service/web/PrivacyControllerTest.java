package leme.service.web;

import org.junit.jupiter.api.Test;

class PrivacyControllerTest extends WebTest {

    private static final String REQUEST = """
            {"requestId": "r-1", "kind": "OBJECTION", "purpose": "RELATIONAL", "openedAt": "2026-11-10T10:00:00Z",
             "proof": "ticket 1"}""";

    private void answered(String customer, String body, int status, String code) {
        post("/v1/customers/" + customer + "/privacy-requests/r-1/answer", body)
                .expectStatus()
                .isEqualTo(status)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo(code);
    }

    @Test
    void aRightIsExercisedWithoutAProfileOnFile() {
        post("/v1/customers/id-0f/privacy-requests", REQUEST)
                .expectStatus()
                .isCreated()
                .expectBody()
                .json("""
                        {"requestId": "r-1", "kind": "OBJECTION", "purpose": "RELATIONAL", "proof": "ticket 1",
                         "openedAt": "2026-11-10T10:00:00Z", "outcome": "PENDING", "inForce": true}""");
        get("/v1/customers/id-0f/privacy-requests")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.requests.length()")
                .isEqualTo(1);
        get("/v1/customers/id-none/privacy-requests")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.requests.length()")
                .isEqualTo(0);
    }

    @Test
    void aRequestIsOpenedOnceHoweverOftenItIsSent() {
        var now = REQUEST.replace("\"openedAt\": \"2026-11-10T10:00:00Z\",", "");
        post("/v1/customers/c-once/privacy-requests", REQUEST)
                .expectStatus()
                .isCreated()
                .expectBody();
        post("/v1/customers/c-once/privacy-requests", now)
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.openedAt")
                .isEqualTo("2026-11-10T10:00:00Z");
        post("/v1/customers/c-once/privacy-requests", REQUEST.replace("RELATIONAL", "PROMOTIONAL"))
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("KEY_REUSED");
        get("/v1/customers/c-once/privacy-requests")
                .expectBody()
                .jsonPath("$.requests.length()")
                .isEqualTo(1);
    }

    @Test
    void whatWasGrantedLastsUntilTheCustomerTakesItBack() {
        post("/v1/customers/c-grant/privacy-requests", REQUEST)
                .expectStatus()
                .isCreated()
                .expectBody();
        post("/v1/customers/c-grant/privacy-requests/r-1/answer", """
                {"outcome": "GRANTED", "proof": "letter 1"}""")
                .expectStatus()
                .isOk()
                .expectBody()
                .json("""
                        {"outcome": "GRANTED", "answerProof": "letter 1", "inForce": true}""");
        answered("c-grant", "{\"outcome\": \"REFUSED\", \"proof\": \"letter 2\"}", 422, "CONTRADICTION");
        post("/v1/customers/c-grant/privacy-requests/r-1/answer", """
                {"outcome": "WITHDRAWN", "proof": "wamid.7"}""")
                .expectStatus()
                .isOk()
                .expectBody()
                .json("""
                        {"outcome": "WITHDRAWN", "answerProof": "wamid.7", "inForce": false}""");
    }

    @Test
    void anAnswerOutOfPlaceIsRefused() {
        post("/v1/customers/c-odd/privacy-requests", REQUEST)
                .expectStatus()
                .isCreated()
                .expectBody();
        answered("c-odd", """
                {"outcome": "REFUSED", "decidedAt": "2026-11-09T10:00:00Z", "proof": "letter"}""", 422, "CONTRADICTION");
        answered("c-odd", "{\"outcome\": \"PENDING\", \"proof\": \"letter\"}", 400, "INVALID_REQUEST");
        answered("c-none", "{\"outcome\": \"REFUSED\", \"proof\": \"letter\"}", 404, "NOT_FOUND");
    }

    @Test
    void aHoldIsPlacedAndLiftedOnce() {
        var hold =
                "{\"holdId\": \"h-1\", \"matter\": \"LITIGATION\", \"since\": \"2026-11-10T10:00:00Z\", \"proof\": \"case\"}";
        post("/v1/customers/c-hold/legal-holds", hold)
                .expectStatus()
                .isCreated()
                .expectBody();
        post("/v1/customers/c-hold/legal-holds", hold)
                .expectStatus()
                .isCreated()
                .expectBody();
        post("/v1/customers/c-hold/legal-holds", hold.replace("LITIGATION", "AUDIT"))
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("KEY_REUSED");
        post("/v1/customers/c-hold/legal-holds/h-1/lift", """
                {"endedAt": "2026-11-09T10:00:00Z", "proof": "ruling"}""")
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.violations[0].pointer")
                .isEqualTo("/endedAt");
        post("/v1/customers/c-hold/legal-holds/h-1/lift", "{\"proof\": \"ruling\"}")
                .expectStatus()
                .isOk()
                .expectBody()
                .json("{\"holdId\": \"h-1\", \"endProof\": \"ruling\", \"inForce\": false}");
        post("/v1/customers/c-hold/legal-holds/h-1/lift", "{\"proof\": \"another\"}")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.endProof")
                .isEqualTo("ruling");
        get("/v1/customers/c-hold/legal-holds")
                .expectBody()
                .jsonPath("$.holds.length()")
                .isEqualTo(1);
    }

    @Test
    void aListingIsRegisteredAndLeft() {
        var listing = "{\"listingId\": \"l-1\", \"registry\": \"PROCON_SP\", \"proof\": \"list of November\"}";
        post("/v1/customers/c-list/block-listings", listing)
                .expectStatus()
                .isCreated()
                .expectBody()
                .json("{\"registry\": \"PROCON_SP\", \"registeredAt\": \"2026-11-18T17:00:00Z\", \"inForce\": true}");
        post("/v1/customers/c-list/block-listings/l-1/leave", "{\"proof\": \"list of December\"}")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.inForce")
                .isEqualTo(false);
        post("/v1/customers/c-list/block-listings/l-9/leave", "{\"proof\": \"list\"}")
                .expectStatus()
                .isNotFound()
                .expectBody();
    }

    @Test
    void whileTheRecordIsAwayNoRightIsAcknowledged() {
        record.cutOff();
        post("/v1/customers/c-away/privacy-requests", REQUEST)
                .expectStatus()
                .isEqualTo(503)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("UNAVAILABLE");
    }
}
