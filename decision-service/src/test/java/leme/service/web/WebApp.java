package leme.service.web;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import leme.engine.Bundle;
import leme.engine.experiment.Experiment;
import leme.models.message.MessageReader;
import leme.models.message.Reading;
import leme.models.propensity.Profile;
import leme.models.propensity.Propensities;
import leme.rules.fact.BlockListing;
import leme.rules.fact.LegalHold;
import leme.rules.shipped.Shipped;
import leme.service.bundle.Bundles;
import leme.service.context.Contexts;
import leme.service.context.Gathered;
import leme.service.drift.DriftWatch;
import leme.service.experiment.Sighting;
import leme.service.experiment.Sightings;
import leme.service.experiment.TrialReports;
import leme.service.fake.InMemoryRecord;
import leme.service.fake.InMemoryTallies;
import leme.service.record.Complaints;
import leme.service.record.Consents;
import leme.service.record.Customers;
import leme.service.record.Decisions;
import leme.service.record.Effects;
import leme.service.record.Outcomes;
import leme.service.record.Pseudonyms;
import leme.service.record.subject.PrivacyRequests;
import leme.service.record.subject.Register;
import leme.service.web.health.Part;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The HTTP face over a record in memory, on a clock that stands still. Without a stereotype: the scan of the whole service
 * must not find it.
 */
@EnableAutoConfiguration
@Import({
    WebWiring.class,
    DecisionsController.class,
    OutcomesController.class,
    CustomersController.class,
    PrivacyController.class,
    PrivacyRequestsOnFile.class,
    CatalogueController.class,
    HealthController.class,
    CustomersOnFile.class,
    ComplaintsOnFile.class
})
class WebApp {

    /** Wednesday 14:00 in São Paulo. */
    static final Instant NOW = Instant.parse("2026-11-18T17:00:00Z");

    private static final Bundle BUNDLE = Bundle.of(
            Shipped.rulePack(),
            Shipped.catalogue(),
            Shipped.routing(),
            Shipped.retention(),
            new OneReading(),
            new Prior(),
            Experiment.NONE);

    @Bean
    Clock clock() {
        return Clock.fixed(NOW, ZoneOffset.UTC);
    }

    @Bean
    InMemoryRecord record(Clock clock) {
        return new InMemoryRecord(clock);
    }

    @Bean
    FakeDeciding deciding(Bundles bundles, InMemoryRecord record, Clock clock) {
        return new FakeDeciding(bundles, record, clock);
    }

    @Bean
    Customers customers(InMemoryRecord record) {
        return record.customers();
    }

    @Bean
    Consents consents(InMemoryRecord record) {
        return record.consents();
    }

    @Bean
    Complaints complaints(InMemoryRecord record) {
        return record.complaints();
    }

    @Bean
    PrivacyRequests privacyRequests(InMemoryRecord record) {
        return record.privacyRequests();
    }

    @Bean
    Register<LegalHold> legalHolds(InMemoryRecord record) {
        return record.legalHolds();
    }

    @Bean
    Register<BlockListing> blockListings(InMemoryRecord record) {
        return record.blockListings();
    }

    @Bean
    Outcomes outcomes(InMemoryRecord record) {
        return record.outcomes();
    }

    @Bean
    Decisions decisions(InMemoryRecord record) {
        return record.decisions();
    }

    @Bean
    Pseudonyms pseudonyms() {
        return new Pseudonyms("sixteen bytes or more".getBytes(StandardCharsets.UTF_8));
    }

    @Bean
    Contexts contexts(InMemoryRecord record) {
        return new Contexts() {
            @Override
            public Mono<Gathered> file(String tenant, String customerKey) {
                return record.files().read(tenant, customerKey).map(file -> new Gathered(file, List.of()));
            }

            @Override
            public Mono<Void> forget(String tenant, String customerKey) {
                return Mono.empty();
            }

            @Override
            public Mono<Void> recorded(String tenant, String customerKey, Effects effects) {
                return Mono.empty();
            }
        };
    }

    @Bean
    DriftWatch driftWatch(Bundles bundles, Clock clock) {
        return new DriftWatch(
                bundles,
                (attribution, model, now) -> Mono.empty(),
                new InMemoryTallies(),
                new DriftWatch.Settings(100, 100, Duration.ofMinutes(1)),
                clock,
                new SimpleMeterRegistry());
    }

    @Bean
    TrialReports trialReports(Bundles bundles, Clock clock) {
        Sightings none = new Sightings() {
            @Override
            public Flux<Sighting> concerned(String tenant, String experiment, Instant since, Instant until) {
                return Flux.empty();
            }

            @Override
            public Flux<Sighting> answered(String tenant, Instant since, Instant until) {
                return Flux.empty();
            }

            @Override
            public Mono<Set<String>> protectedAmong(String tenant, Collection<String> customerKeys, Instant now) {
                return Mono.just(Set.of());
            }
        };
        return new TrialReports(none, () -> bundles.current().catalogue(), clock);
    }

    @Bean
    Bundles bundles() {
        return new Bundles() {
            @Override
            public Bundle current() {
                return BUNDLE;
            }

            @Override
            public Mono<Bundle> of(String revision) {
                return Mono.just(BUNDLE).filter(bundle -> bundle.revision().equals(revision));
            }
        };
    }

    /** What the journal and the cache say of themselves; tests tell them what to say. */
    @Bean
    Vitals vitals() {
        return new Vitals();
    }

    @Bean
    Part journal(Vitals vitals) {
        return new Part("journal", true, () -> Mono.fromSupplier(vitals.journal::get));
    }

    @Bean
    Part bundle() {
        return new Part("bundle", true, () -> Mono.just(Health.up().build()));
    }

    @Bean
    Part redis(Vitals vitals) {
        return new Part("redis", false, () -> Mono.fromSupplier(vitals.redis::get));
    }

    /** The health of the parts. */
    static final class Vitals {

        final AtomicReference<Health> journal =
                new AtomicReference<>(Health.up().build());
        final AtomicReference<Health> redis = new AtomicReference<>(Health.up().build());
    }

    /** Reads the same in every message. */
    private static final class OneReading implements MessageReader {

        @Override
        public Reading read(String text) {
            return new Reading(
                    "pt-BR",
                    List.of(new Reading.Scored("refund-status", .97), new Reading.Scored("case-status", .02)),
                    .01,
                    Reading.Lane.SURE,
                    .9,
                    Reading.Tone.NEGATIVE,
                    Set.of(Reading.Signal.URGENT),
                    List.of("reembolso"),
                    List.of());
        }

        @Override
        public String version() {
            return "one-reading";
        }
    }

    /** Believes the catalogue. */
    private static final class Prior implements Propensities {

        @Override
        public Score score(String action, String group, double prior, Profile profile) {
            return new Score(prior, List.of(new Contribution("prior", Math.log(prior / (1 - prior)))));
        }

        @Override
        public String version() {
            return "prior";
        }
    }
}
