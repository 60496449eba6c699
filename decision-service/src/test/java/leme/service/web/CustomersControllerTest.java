package leme.service.web;

import org.junit.jupiter.api.Test;

class CustomersControllerTest extends WebTest {

    private void onFile(String key) {
        put("/v1/customers/" + key, "{}").expectStatus().isOk().expectBody();
    }

    @Test
    void whatIsPutOnFileIsRead() {
        put("/v1/customers/c-full", """
                {"state": "SP", "birthYear": 1988, "language": "en", "segment": "prime", "products": ["tv", "card"],
                 "tags": ["vip"], "tenureMonths": 26, "monthlyRevenue": 84.5, "areaCode": 11,
                 "identities": [{"channel": "WHATSAPP", "type": "PHONE", "value": "+55 11 91234-5678"}]}""").expectStatus().isOk().expectBody();
        get("/v1/customers/c-full").expectStatus().isOk().expectBody().json("""
                {"customerKey": "c-full", "state": "SP", "birthYear": 1988, "language": "en", "segment": "prime",
                 "products": ["card", "tv"], "tags": ["vip"], "tenureMonths": 26, "monthlyRevenue": 84.5, "areaCode": 11,
                 "identities": [{"channel": "WHATSAPP", "type": "PHONE"}]}""");
    }

    @Test
    void whatIsLeftOutBecomesUnknown() {
        put("/v1/customers/c-1", "{\"state\": \"SP\"}").expectStatus().isOk().expectBody();
        put("/v1/customers/c-1", "{}")
                .expectBody()
                .jsonPath("$.state")
                .doesNotExist()
                .jsonPath("$.language")
                .isEqualTo("pt-BR");
    }

    @Test
    void anIdentityOfAnotherCustomerIsAContradictionAndNothingChanges() {
        var identity = "{\"identities\": [{\"channel\": \"EMAIL\", \"type\": \"EMAIL\", \"value\": \"a@b.example\"}]}";
        put("/v1/customers/c-first", identity).expectStatus().isOk().expectBody();
        put("/v1/customers/c-second", identity)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("CONTRADICTION")
                .jsonPath("$.violations[0].pointer")
                .isEqualTo("/identities");
        get("/v1/customers/c-second").expectStatus().isNotFound().expectBody();
    }

    @Test
    void whoIsNotOnFileIsNotThere() {
        get("/v1/customers/c-nobody").expectStatus().isNotFound().expectBody();
        get("/v1/customers/c-nobody/consents").expectStatus().isNotFound().expectBody();
        get("/v1/customers/c-nobody/complaints").expectStatus().isNotFound().expectBody();
        get("/v1/customers/c-nobody/context").expectStatus().isNotFound().expectBody();
    }

    @Test
    void aConsentIsAppendedOnceHoweverOftenItIsSent() {
        onFile("c-consent");
        var consent = """
                {"purpose": "PROMOTIONAL", "channel": "WHATSAPP", "status": "GRANTED", "at": "2026-11-01T10:00:00Z",
                 "proof": "sha256:0f", "source": "app"}""";
        post("/v1/customers/c-consent/consents", consent)
                .expectStatus()
                .isCreated()
                .expectBody();
        post("/v1/customers/c-consent/consents", consent)
                .expectStatus()
                .isCreated()
                .expectBody();
        get("/v1/customers/c-consent/consents")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.consents.length()")
                .isEqualTo(1);
    }

    @Test
    void aComplaintIsOpenedOnceAndClosedOnce() {
        onFile("c-complaint");
        var complaint = "{\"complaintId\": \"rec-1\", \"subject\": \"refund\", \"channel\": \"WHATSAPP\"}";
        post("/v1/customers/c-complaint/complaints", complaint)
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.open")
                .isEqualTo(true);
        post("/v1/customers/c-complaint/complaints", complaint)
                .expectStatus()
                .isCreated()
                .expectBody();
        post("/v1/customers/c-complaint/complaints", complaint.replace("refund", "delivery"))
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("KEY_REUSED");
        client.post()
                .uri("/v1/customers/c-complaint/complaints/rec-1/close")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.open")
                .isEqualTo(false);
        post("/v1/customers/c-complaint/complaints/rec-1/close", "{}")
                .expectStatus()
                .isOk()
                .expectBody();
        get("/v1/customers/c-complaint/complaints")
                .expectBody()
                .jsonPath("$.complaints.length()")
                .isEqualTo(1);
    }

    @Test
    void aComplaintIsNotClosedBeforeItWasOpened() {
        onFile("c-early");
        post("/v1/customers/c-early/complaints", """
                {"complaintId": "rec-1", "subject": "refund", "channel": "SMS", "openedAt": "2026-11-10T10:00:00Z"}""").expectStatus().isCreated().expectBody();
        post("/v1/customers/c-early/complaints/rec-1/close", "{\"closedAt\": \"2026-11-09T10:00:00Z\"}")
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.violations[0].pointer")
                .isEqualTo("/closedAt");
        post("/v1/customers/c-early/complaints/rec-9/close", "{}")
                .expectStatus()
                .isNotFound()
                .expectBody();
    }

    @Test
    void aComplaintSaysWhatRegimeItIsUnderBeforeWhomAndByWhenItIsDue() {
        onFile("c-regime");
        var complaint = """
                {"complaintId": "rec-1", "subject": "refund", "channel": "VOICE", "openedAt": "2026-11-10T10:00:00Z",
                 "regime": "SAC", "forum": "PROCON"}""";
        post("/v1/customers/c-regime/complaints", complaint)
                .expectStatus()
                .isCreated()
                .expectBody()
                .json("{\"regime\": \"SAC\", \"forum\": \"PROCON\", \"dueAt\": \"2026-11-17T10:00:00Z\"}");
        post("/v1/customers/c-regime/complaints", complaint.replace("PROCON", "COURT"))
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("KEY_REUSED");
        post("/v1/customers/c-regime/complaints", """
                {"complaintId": "rec-2", "subject": "refund", "channel": "VOICE"}""")
                .expectStatus()
                .isCreated()
                .expectBody()
                .json("{\"regime\": \"ORDINARY\", \"forum\": \"SENDER\"}")
                .jsonPath("$.dueAt")
                .doesNotExist();
    }

    @Test
    void aConsentKeepsTheFormItWasAskedForIn() {
        onFile("c-form");
        var consent = """
                {"purpose": "SERVICE", "channel": "WHATSAPP", "status": "GRANTED", "proof": "sha256:0f", "source": "app",
                 "form": "GUARDIAN"}""";
        post("/v1/customers/c-form/consents", consent)
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.form")
                .isEqualTo("GUARDIAN");
        post("/v1/customers/c-form/consents", consent.replace("GUARDIAN", "PARENTS"))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.violations[0].pointer")
                .isEqualTo("/form");
    }

    @Test
    void theContextSaysHowFreshlyEachPartIsKnown() {
        onFile("c-context");
        get("/v1/customers/c-context/context")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.freshness.length()")
                .isEqualTo(7)
                .jsonPath("$.freshness[0].state")
                .isEqualTo("FRESH");
    }

    @Test
    void whileTheRecordIsAwayCallersAreToldWhenToComeBack() {
        record.cutOff();
        put("/v1/customers/c-1", "{}")
                .expectStatus()
                .isEqualTo(503)
                .expectHeader()
                .valueEquals("Retry-After", "2")
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("UNAVAILABLE")
                .jsonPath("$.retryAfterSeconds")
                .isEqualTo(2);
    }
}
