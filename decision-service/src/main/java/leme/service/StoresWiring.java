package leme.service;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import leme.rules.fact.BlockListing;
import leme.rules.fact.LegalHold;
import leme.service.context.Cache;
import leme.service.context.Contexts;
import leme.service.context.CountedSenders;
import leme.service.context.Invalidating;
import leme.service.context.LayeredContexts;
import leme.service.context.LeasedTurnstile;
import leme.service.context.Turnstile;
import leme.service.context.redis.RedisCache;
import leme.service.context.redis.RedisSettings;
import leme.service.platform.EmbeddedPostgresServer;
import leme.service.platform.EmbeddedRedisServer;
import leme.service.record.Complaints;
import leme.service.record.Consents;
import leme.service.record.Customers;
import leme.service.record.Decisions;
import leme.service.record.Outcomes;
import leme.service.record.Pseudonyms;
import leme.service.record.journal.Journal;
import leme.service.record.journal.JournaledDecisions;
import leme.service.record.journal.Limits;
import leme.service.record.journal.Shipper;
import leme.service.record.r2dbc.PostgresRecord;
import leme.service.record.subject.PrivacyRequests;
import leme.service.record.subject.Register;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;

/** The stores: servers that come along or are elsewhere, the record, the journal, the cache, and what lies over them. */
@Configuration(proxyBeanMethods = false)
class StoresWiring {

    private static final int SECRET_BYTES = 32;
    private static final Duration COUNTING = Duration.ofSeconds(5);
    private static final Duration LONGEST_WARMING = Duration.ofSeconds(5);

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** Where the record is, starting an embedded server when no other is named. */
    @Bean
    PostgresPlace postgres(Settings settings) {
        var asked = settings.postgres();
        var elsewhere = asked.url();
        return elsewhere == null
                ? PostgresPlace.embedded(
                        EmbeddedPostgresServer.start(settings.data().resolve("postgres")), asked)
                : PostgresPlace.elsewhere(elsewhere, asked);
    }

    @Bean
    PostgresRecord record(PostgresPlace postgres) {
        return PostgresRecord.at(postgres.settings());
    }

    @Bean
    SchemaKeeper schema(PostgresPlace postgres) {
        return SchemaKeeper.of(postgres.settings());
    }

    /** Opens connections before the first customer needs them; stores that are away are met later. */
    @Bean
    ApplicationRunner warmStores(PostgresRecord record, Cache cache) {
        return arguments -> Mono.when(record.warm(), cache instanceof RedisCache redis ? redis.ping() : Mono.empty())
                .onErrorComplete()
                .block(LONGEST_WARMING);
    }

    /** The cache; without one the service is slower, and just as right. */
    @Bean
    Cache cache(RedisPlace place) {
        return place.uri()
                .map(uri -> (Cache) new RedisCache(new RedisSettings(uri)))
                .orElseGet(Cache::none);
    }

    @Bean
    RedisPlace redis(Settings settings) {
        var elsewhere = settings.redis();
        if (elsewhere != null) {
            return RedisPlace.elsewhere(elsewhere.url());
        }
        return settings.postgres().url() == null
                ? RedisPlace.embedded(
                        EmbeddedRedisServer.startIfPossible(settings.data().resolve("redis")))
                : RedisPlace.none();
    }

    @Bean
    Journal journal(Settings settings) throws IOException {
        return Journal.open(settings.data().resolve("journal"), Limits.DEFAULT);
    }

    @Bean
    CountedSenders senders(Settings settings, PostgresRecord record, Clock clock) {
        return new CountedSenders(settings.senderLimits(), record.reached(), clock);
    }

    /** Counts beside the decisions. */
    @Bean(destroyMethod = "dispose")
    Disposable countingSenders(CountedSenders senders) {
        return senders.start(COUNTING);
    }

    @Bean
    Contexts contexts(Cache cache, PostgresRecord record, Journal journal, CountedSenders senders, Clock clock) {
        return new LayeredContexts(cache, record.files(), journal.unshipped()::of, senders, clock);
    }

    @Bean
    Turnstile turnstile(Cache cache) {
        return new LeasedTurnstile(cache);
    }

    @Bean
    Decisions decisions(Journal journal, PostgresRecord record) {
        return new JournaledDecisions(journal, record.decisions());
    }

    @Bean(destroyMethod = "dispose")
    Disposable shipping(Journal journal, PostgresRecord record, Contexts contexts) {
        return new Shipper(journal, record.decisions(), contexts::recorded).start();
    }

    @Bean
    Customers customers(PostgresRecord record, Contexts contexts) {
        return Invalidating.customers(record.customers(), contexts);
    }

    @Bean
    Consents consents(PostgresRecord record, Contexts contexts) {
        return Invalidating.consents(record.consents(), contexts);
    }

    @Bean
    Complaints complaints(PostgresRecord record, Contexts contexts) {
        return Invalidating.complaints(record.complaints(), contexts);
    }

    @Bean
    PrivacyRequests privacyRequests(PostgresRecord record, Contexts contexts) {
        return Invalidating.privacyRequests(record.privacyRequests(), contexts);
    }

    @Bean
    Register<LegalHold> legalHolds(PostgresRecord record, Contexts contexts) {
        return Invalidating.register(record.legalHolds(), contexts);
    }

    @Bean
    Register<BlockListing> blockListings(PostgresRecord record, Contexts contexts) {
        return Invalidating.register(record.blockListings(), contexts);
    }

    @Bean
    Outcomes outcomes(PostgresRecord record, Contexts contexts) {
        return Invalidating.outcomes(record.outcomes(), contexts);
    }

    @Bean
    Pseudonyms pseudonyms(Settings settings) throws IOException {
        var given = settings.identitySecret();
        return new Pseudonyms(
                given == null
                        ? generated(settings.data().resolve("identity.secret"))
                        : given.getBytes(StandardCharsets.UTF_8));
    }

    /** The secret of this data folder, made the first time. Replicas must be given one they share. */
    private static byte[] generated(Path file) throws IOException {
        if (Files.notExists(file)) {
            var secret = new byte[SECRET_BYTES];
            new SecureRandom().nextBytes(secret);
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, HexFormat.of().formatHex(secret));
        }
        return HexFormat.of().parseHex(Files.readString(file).strip());
    }
}
