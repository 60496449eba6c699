package leme.service;

import leme.service.bundle.Bundles;
import leme.service.bundle.RulesArchive;
import leme.service.bundle.RulesWatch;
import leme.service.context.Cache;
import leme.service.context.redis.RedisCache;
import leme.service.publication.Following;
import leme.service.publication.Kinds;
import leme.service.publication.Opening;
import leme.service.record.journal.Journal;
import leme.service.record.r2dbc.PostgresRecord;
import leme.service.web.health.Part;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;

/** How each part is. Vital is only what a decision cannot be taken and kept without. */
@Configuration(proxyBeanMethods = false)
class HealthWiring {

    @Bean
    Part journalHealth(Journal journal) {
        return new Part(
                "journal",
                true,
                () -> Mono.fromSupplier(journal::pending)
                        .map(pending -> up(
                                pending == 0 ? "everything is shipped" : pending + " decisions wait to be shipped")));
    }

    @Bean
    Part bundleHealth(Bundles bundles) {
        return new Part(
                "bundle",
                true,
                () -> Mono.fromSupplier(() -> up(bundles.current().revision())));
    }

    /** A refusal stands until it is mended: whoever saved and looked away finds it here. */
    @Bean
    @ConditionalOnProperty("leme.watch")
    Part rulesHealth(RulesWatch watch) {
        return new Part(
                "rules",
                false,
                () -> Mono.fromSupplier(watch::standing)
                        .map(standing -> standing.isRefused() ? down(standing.told()) : up(standing.told())));
    }

    @Bean
    Part publicationHealth(Following following, Opening opening, Kinds kinds) {
        return new Part(
                "publication",
                false,
                () -> Mono.fromSupplier(() -> kinds.names().stream()
                        .flatMap(kind -> following.standing(kind).stream().map(standing -> said(kind, standing)))
                        .reduce(HealthWiring::worse)
                        .orElseGet(() -> opening.isGuess(RulesArchive.KIND)
                                ? down("which rules are in force is not known yet; nothing commercial goes")
                                : up("the ledger was not read yet"))));
    }

    private static Health said(String kind, Following.Standing standing) {
        if (standing.isBehind()) {
            return down(kind + " `" + standing.wanted() + "` is in force but cannot decide here; `" + standing.decides()
                    + "` does");
        }
        return up(
                standing.wanted() == null
                        ? kind + ": nothing is published; what came with the service decides"
                        : kind + " `" + standing.wanted() + "` decides");
    }

    /** What is down is told alone. */
    private static Health worse(Health one, Health other) {
        if (one.getStatus().equals(Status.DOWN) || other.getStatus().equals(Status.DOWN)) {
            return one.getStatus().equals(Status.DOWN) ? one : other;
        }
        return up(one.getDetails().get("detail") + "; " + other.getDetails().get("detail"));
    }

    @Bean
    Part postgresHealth(PostgresRecord record) {
        return new Part(
                "postgres",
                false,
                () -> record.ping()
                        .thenReturn(up("answers"))
                        .onErrorReturn(down("does not answer; decisions wait in the journal")));
    }

    @Bean
    Part redisHealth(Cache cache) {
        return new Part(
                "redis",
                false,
                () -> cache instanceof RedisCache redis
                        ? redis.ping()
                                .thenReturn(up("answers"))
                                .onErrorReturn(down("does not answer; files come from the record"))
                        : Mono.just(Health.unknown()
                                .withDetail("detail", "none: files come from the record")
                                .build()));
    }

    private static Health up(String detail) {
        return Health.up().withDetail("detail", detail).build();
    }

    private static Health down(String detail) {
        return Health.down().withDetail("detail", detail).build();
    }
}
