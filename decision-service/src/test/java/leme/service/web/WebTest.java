package leme.service.web;

import java.net.URI;
import java.time.Duration;
import leme.service.fake.InMemoryRecord;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Talks to the HTTP face through a real socket; whatever it answers is held against the contract. */
@SpringBootTest(
        classes = WebApp.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "management.endpoint.health.group.readiness.include=readinessState,journal,bundle")
abstract class WebTest {

    @Autowired
    FakeDeciding deciding;

    @Autowired
    InMemoryRecord record;

    @Autowired
    WebApp.Vitals vitals;

    @LocalServerPort
    int port;

    WebTestClient client = WebTestClient.bindToServer().build();

    @BeforeEach
    void connect() {
        record.reconnect();
        client = WebTestClient.bindToServer()
                .baseUrl("http://127.0.0.1:" + port)
                .responseTimeout(Duration.ofSeconds(20))
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(4 << 20))
                .entityExchangeResultConsumer(Promised::check)
                .build();
    }

    WebTestClient.ResponseSpec post(String path, String body) {
        return client.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    WebTestClient.ResponseSpec put(String path, String body) {
        return client.put()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    /** The path as it is given: nothing in it is encoded again. */
    WebTestClient.ResponseSpec get(String path) {
        return client.get().uri(URI.create("http://127.0.0.1:" + port + path)).exchange();
    }
}
