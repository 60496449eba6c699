package leme.service.web;

import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import leme.service.web.contract.Contract;
import leme.service.web.contract.ContractFilter;
import leme.service.web.door.ApiKeys;
import leme.service.web.door.BearerFilter;
import leme.service.web.door.Courtesies;
import leme.service.web.door.KeyFilter;
import leme.service.web.door.OpenDoor;
import leme.service.web.health.Checkup;
import leme.service.web.health.Part;
import leme.service.web.page.Pages;
import leme.service.web.problem.ProblemRenderer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.ResolvableType;
import org.springframework.core.env.Environment;
import org.springframework.util.unit.DataSize;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;
import tools.jackson.databind.json.JsonMapper;

/**
 * Wires what stands between a socket and the controllers. Needs the ports of the service as beans, a {@link Clock}, and
 * a {@link Part} for each part that has a health.
 */
@Configuration(proxyBeanMethods = false)
public class WebWiring {

    private static final Bindable<Map<String, List<String>>> KEYS_BY_TENANT =
            Bindable.of(ResolvableType.forClassWithGenerics(
                    Map.class,
                    ResolvableType.forClass(String.class),
                    ResolvableType.forClassWithGenerics(List.class, String.class)));

    @Bean
    Contract contract(Clock clock) {
        return Contract.load(clock);
    }

    @Bean
    ContractFilter contractFilter(Contract contract, @Value("${leme.web.largest-body:64KB}") DataSize largestBody) {
        return new ContractFilter(contract, largestBody);
    }

    /** From {@code leme.api-keys.<tenant>}: one key or several. */
    @Bean
    ApiKeys apiKeys(Environment environment) {
        return ApiKeys.of(
                Binder.get(environment).bind("leme.api-keys", KEYS_BY_TENANT).orElse(Map.of()));
    }

    @Bean
    KeyFilter keyFilter(ApiKeys keys, @Value("${server.address:#{null}}") @Nullable InetAddress address) {
        OpenDoor.refuse(keys, address);
        return new KeyFilter(keys);
    }

    /** From {@code leme.publication.people}, else {@code people.yaml} in {@code leme.data}. */
    @Bean
    BearerFilter bearerFilter(@Value("${leme.publication.people:${leme.data:data}/people.yaml}") Path people) {
        return new BearerFilter(people);
    }

    @Bean
    LanguageTags languageTags() {
        return new LanguageTags();
    }

    @Bean
    Courtesies courtesies() {
        return new Courtesies();
    }

    @Bean
    ProblemRenderer problemRenderer(JsonMapper mapper) {
        return new ProblemRenderer(mapper);
    }

    @Bean
    Checkup checkup(List<Part> parts) {
        return new Checkup(parts);
    }

    @Bean
    RouterFunction<ServerResponse> pages() {
        return Pages.routes();
    }
}
