package leme.cli.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import leme.client.ApiClient;
import leme.client.model.CustomerRequest;
import leme.client.model.Decision;
import leme.client.model.State;

/** A decision and the customer it was taken for. */
final class Samples {

    static final Day.Person RECIFE = new Day.Person("Recife, PE", new CustomerRequest().state(State.PE), null, null);

    private Samples() {}

    static Decision decision() {
        return ApiClient.createDefaultObjectMapper().readValue(json(), Decision.class);
    }

    static String json() {
        try (var sample = Objects.requireNonNull(Samples.class.getResourceAsStream("decision.json"))) {
            return new String(sample.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
