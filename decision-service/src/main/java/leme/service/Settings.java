package leme.service;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import leme.engine.experiment.Experiment;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator can set, under {@code leme.}; everything has a default.
 *
 * @param data folder of the journal and of the embedded servers
 * @param rules folder that analysts edit; the shipped rules when left out
 * @param watch whether a saved rule file is in force at once, without anybody's approval
 * @param identitySecret what identities are hashed with, 16 characters or more; generated in {@code data} when left out
 * @param postgres where the record is; an embedded one when left out
 * @param redis where the cache is; an embedded one when Postgres is embedded too, else none
 * @param experiment how much to explore and whom to leave alone
 * @param publication how replicas follow what is published
 */
@ConfigurationProperties("leme")
record Settings(
        @DefaultValue("data") Path data,
        @Nullable Path rules,
        @DefaultValue("false") boolean watch,
        @Nullable String identitySecret,
        @Nullable Postgres postgres,
        @Nullable Redis redis,
        @DefaultValue Exploration experiment,
        @DefaultValue Publication publication) {

    /**
     * How replicas follow what is published.
     *
     * @param people file of those who may publish; {@code people.yaml} in {@code data} when left out
     * @param poll how often a replica looks at the ledger
     * @param lead how long replicas have to prepare before they switch together
     * @param preview how many recent decisions a check takes again under what it checks; 0 for none
     */
    record Publication(
            @Nullable Path people,
            @DefaultValue("1s") Duration poll,
            @DefaultValue("2s") Duration lead,
            @DefaultValue("1000") int preview) {}

    /** @param url e.g. {@code postgresql://db:5432/leme} */
    record Postgres(URI url, String user, String password) {

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

    /** See {@link Experiment}. */
    record Exploration(
            @DefaultValue("none") String name,
            @DefaultValue("0") double controlShare,
            @DefaultValue("0.05") double epsilon) {

        Experiment experiment() {
            return new Experiment(name, controlShare, epsilon);
        }
    }
}
