package leme.service.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.TreeMap;
import leme.client.ApiException;
import leme.client.CustomersApi;
import leme.client.DecisionsApi;
import leme.client.model.Channel;
import leme.client.model.ComplaintRequest;
import leme.client.model.ConsentRequest;
import leme.client.model.ConsentStatus;
import leme.client.model.CustomerRequest;
import leme.client.model.DecisionRequest;
import leme.client.model.Purpose;
import leme.engine.Bundle;
import leme.engine.experiment.Experiment;
import leme.engine.preview.Effect;
import leme.engine.preview.Occasion;
import leme.engine.preview.Preview;
import leme.engine.preview.PreviewReport;
import leme.models.Shipped;
import leme.rules.shipped.RulesFolder;
import leme.service.decision.Export;
import leme.service.fake.Eventually;
import leme.service.web.door.People;
import leme.service.web.door.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An analyst thinks the complaint veto is too strict. Before anybody agrees, the day's decisions are taken again without
 * it: the report names each promotion that would have reached somebody who waits for an answer.
 */
class PreviewJourneyIT {

    private static final String CUSTOMER = "c-olinda";

    @TempDir
    static Path folder = Path.of("");

    private final String ana = People.newToken();
    private final String caio = People.newToken();

    @Test
    void a_veto_that_is_dropped_shows_in_the_days_decisions_before_it_is() throws Exception {
        var people = folder.resolve("people.yaml");
        People.read(people)
                .with("ana", EnumSet.of(Role.AUTHOR), ana)
                .with("caio", EnumSet.of(Role.OPERATOR), caio)
                .write(people);
        try (var service = Running.in(folder.resolve("data"), "--leme.publication.people=" + people)) {
            live(service);
            Eventually.is("all decisions are on record", () -> lines(service).size() == 4);
            var past = lines(service).stream().map(Export::read).toList();

            var report = preview(past);
            assertThat(report.decisions()).isEqualTo(4);
            assertThat(report.asRecorded()).isEqualTo(4);
            assertThat(report.effects().getOrDefault(Effect.SAME, 0L)).isPositive();
            assertThat(report.risks())
                    .isNotEmpty()
                    .allSatisfy(risk -> assertThat(risk.rules())
                            .extracting("rule")
                            .contains("An open complaint silences everything commercial"));

            assertThat(lines(service)).allSatisfy(line -> assertThat(line).doesNotContain(CUSTOMER));
            assertThat(get(service, ana, "purpose=PREVIEW&limit=2").body().lines())
                    .hasSize(2);
            assertThat(get(service, ana, "purpose=PREVIEW&limit=0").statusCode())
                    .isEqualTo(400);
            assertThat(get(service, ana, "purpose=PREVIEW&since=yesterday").statusCode())
                    .isEqualTo(400);
            assertThat(get(service, ana, "limit=2").statusCode()).isEqualTo(400);
            assertThat(get(service, caio, "purpose=PREVIEW").statusCode()).isEqualTo(403);
            assertThat(get(service, "nobody's", "purpose=PREVIEW").statusCode()).isEqualTo(401);
        }
    }

    private static PreviewReport preview(List<Occasion> past) {
        var shipped = leme.rules.shipped.Shipped.folder();
        var files = new TreeMap<>(shipped.files());
        files.computeIfPresent(
                "policies/complaints/record.drl",
                (name, text) -> text.replace("Complaint( isOpen() )", "Complaint( id == \"none\" )"));
        var before = bundle(shipped);
        var after = bundle(new RulesFolder(files));
        return new Preview(before, after).of(past.iterator(), done -> {});
    }

    private static Bundle bundle(RulesFolder files) {
        return Bundle.of(
                files.rulePack().orThrow(),
                files.catalogue().orThrow(),
                files.routing().orThrow(),
                files.retention().orThrow(),
                Shipped.messageReader(),
                Shipped.propensities(),
                Experiment.NONE);
    }

    private static void live(Running service) throws ApiException {
        var customers = new CustomersApi(service.client());
        customers.putCustomer(CUSTOMER, new CustomerRequest().birthYear(1985).tenureMonths(40), null);
        customers.recordConsent(
                CUSTOMER,
                new ConsentRequest()
                        .purpose(Purpose.PROMOTIONAL)
                        .channel(Channel.WHATSAPP)
                        .status(ConsentStatus.GRANTED)
                        .proof("sha256:form")
                        .source("app"),
                null,
                null);
        write(service, "m-1", "bom dia");
        customers.openComplaint(
                CUSTOMER,
                new ComplaintRequest().complaintId("k-1").subject("refund").channel(Channel.EMAIL),
                null,
                null);
        for (var message : List.of("m-2", "m-3", "m-4")) {
            write(service, message, "bom dia");
        }
    }

    private static void write(Running service, String id, String text) throws ApiException {
        new DecisionsApi(service.client())
                .decide(
                        new DecisionRequest()
                                .customerKey(CUSTOMER)
                                .messageId(id)
                                .channel(Channel.WHATSAPP)
                                .text(text),
                        null,
                        null);
    }

    private List<String> lines(Running service) throws IOException, InterruptedException {
        return get(service, ana, "purpose=PREVIEW").body().lines().toList();
    }

    private static HttpResponse<String> get(Running service, String token, String query)
            throws IOException, InterruptedException {
        var address = "http://127.0.0.1:" + service.port() + "/v1/recorded-decisions?" + query;
        var request = HttpRequest.newBuilder(URI.create(address)).header("Authorization", "Bearer " + token);
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }
}
