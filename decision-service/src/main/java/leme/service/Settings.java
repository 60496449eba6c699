package leme.service;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import leme.engine.experiment.Experiment;
import leme.engine.experiment.Exploration.Thompson;
import leme.rules.fact.Channel;
import leme.rules.fact.SenderUsage.Quality;
import leme.service.context.SenderLimits;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What an operator can set, under {@code leme.}; everything has a default.
 *
 * @param data folder of the journal and of the embedded servers
 * @param rules folder that analysts edit; the shipped rules when left out
 * @param watch whether a saved rule file is in force at once, without anybody's approval
 * @param identitySecret what identities are hashed with, 16 characters or more; generated in {@code data} when left out
 * @param postgres where the record is; an embedded one when it has no address
 * @param redis where the cache is; an embedded one when Postgres is embedded too, else none
 * @param experiment how much to explore and whom to leave alone
 * @param publication how replicas follow what is published
 * @param senders what providers allow each tenant; unlimited when left out
 * @param learning from outcomes
 * @param models whose models are let in, and what they may cost
 * @param drift how live traffic is held against what models were made for
 */
@ConfigurationProperties("leme")
record Settings(
        @DefaultValue("data") Path data,
        @Nullable Path rules,
        @DefaultValue("false") boolean watch,
        @Nullable String identitySecret,
        @DefaultValue Postgres postgres,
        @Nullable Redis redis,
        @DefaultValue Exploration experiment,
        @DefaultValue Publication publication,
        @DefaultValue Map<String, Sender> senders,
        @DefaultValue Learning learning,
        @DefaultValue Models models,
        @DefaultValue Drift drift) {

    /** By tenant. */
    Map<String, SenderLimits> senderLimits() {
        return senders.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().limits()));
    }

    /**
     * What a tenant's sender may send.
     *
     * @param tiers by channel, e.g. {@code tiers.whatsapp.limit}
     * @param pausedTemplates names
     */
    record Sender(
            @DefaultValue Map<Channel, Tier> tiers,
            @DefaultValue Set<String> pausedTemplates) {

        SenderLimits limits() {
            return new SenderLimits(
                    tiers.entrySet().stream()
                            .collect(Collectors.toMap(
                                    Map.Entry::getKey,
                                    entry -> new SenderLimits.Tier(
                                            entry.getValue().limit(),
                                            entry.getValue().quality(),
                                            entry.getValue().spamReports(),
                                            entry.getValue().bulkReady()))),
                    pausedTemplates);
        }
    }

    /**
     * A provider's limit and rating.
     *
     * @param limit unique people in 24 hours; unlimited when left out
     * @param quality the provider's rating of the sender
     * @param spamReports of 10,000 e-mails, how many people reported as spam lately; not known when left out
     * @param bulkReady whether e-mail comes from an authenticated domain and is left with one click
     */
    record Tier(
            @Nullable Integer limit,
            @DefaultValue("UNKNOWN") Quality quality,
            @Nullable Integer spamReports,
            @DefaultValue("false") boolean bulkReady) {}

    /**
     * How replicas follow what is published.
     *
     * @param people file of those who may publish; {@code people.yaml} in {@code data} when left out
     * @param poll how often a replica looks at the ledger
     * @param lead how long replicas have to prepare before they switch together
     * @param preview how many recent decisions a check takes again under what it checks; 0 for none
     * @param replica name of this one; its machine and four digits when left out
     */
    record Publication(
            @Nullable Path people,
            @DefaultValue("1s") Duration poll,
            @DefaultValue("2s") Duration lead,
            @DefaultValue("1000") int preview,
            @Nullable String replica) {}

    /**
     * The record.
     *
     * @param url e.g. {@code postgresql://db:5432/leme?sslmode=verify-full&sslrootcert=/etc/leme/ca.pem}
     * @param connections at most so many; 16 are enough for two cores, more only queue inside Postgres
     * @param patience with a single read; a write is given ten times as long
     */
    record Postgres(
            @Nullable URI url,
            @Nullable String user,
            @Nullable String password,
            @DefaultValue("16") int connections,
            @DefaultValue("300ms") Duration patience) {

        @Override
        public String toString() {
            return "Postgres[" + url + "]";
        }
    }

    /** @param url e.g. {@code redis://:secret@cache:6379} */
    record Redis(String url) {

        @Override
        public String toString() {
            return "Redis";
        }
    }

    /**
     * See {@link Experiment}.
     *
     * @param epsilon share of commercial choices made at random; when left out, Thompson sampling explores
     * @param floor see {@link Thompson}
     * @param cap see {@link Thompson}
     */
    record Exploration(
            @DefaultValue("none") String name,
            @DefaultValue("0") double controlShare,
            @Nullable Double epsilon,
            @DefaultValue("0.02") double floor,
            @DefaultValue("1") double cap) {

        Experiment experiment() {
            return epsilon == null
                    ? new Experiment(name, controlShare, new Thompson(floor, cap))
                    : new Experiment(name, controlShare, epsilon);
        }
    }

    /**
     * Models that people register.
     *
     * @param keys folder of the public keys that may vouch for them; {@code keys} in {@code data} when left out
     * @param answer time one answer may take
     * @param largest bytes of a model file, at most 256 MB
     */
    record Models(
            @Nullable Path keys,
            @DefaultValue("2ms") Duration answer,
            @DefaultValue("256MB") DataSize largest) {}

    /**
     * Learning from outcomes.
     *
     * @param on whether this replica learns and follows what others learn
     * @param every how often it looks
     */
    record Learning(
            @DefaultValue("true") boolean on,
            @DefaultValue("2s") Duration every) {}

    /** See {@link leme.service.drift.DriftWatch.Settings}. */
    record Drift(
            @DefaultValue("2000") int reference,
            @DefaultValue("2000") int window,
            @DefaultValue("1m") Duration every) {}
}
