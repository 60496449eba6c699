package leme.service.learning.r2dbc;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import leme.models.online.Lesson.Basis;
import leme.models.online.Lesson.Fact;
import leme.service.learning.Attribution;
import leme.service.learning.Bases;
import leme.service.learning.Contacted;
import leme.service.record.Outcome;
import leme.service.record.r2dbc.Columns;
import leme.service.record.r2dbc.Postgres;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import reactor.core.publisher.Mono;

/** What waits to be learned: outcomes in the order they were recorded, then contacts whose wait is over, oldest first. */
record Waiting(Postgres postgres) {

    private static final int MOST = 200;

    /** An outcome whose decision is still on its way here waits for it; nobody waits for the outcome. */
    private static final String OUTCOMES = """
            FROM outcomes o
            JOIN contacts c ON c.tenant = o.tenant AND c.decision_id = o.decision_id AND c.action = o.action
            JOIN decisions d ON d.id = o.decision_id AND d.tenant = o.tenant
            WHERE NOT o.learned""";

    private static final String SILENCES = """
            FROM unnest(:groups, :since) AS w(action_group, since)
            JOIN contacts c ON c.action_group = w.action_group AND c.at < w.since AND NOT c.learned
                AND c.response <> 'REFUSED_BY_CHANNEL'
            JOIN decisions d ON d.id = c.decision_id AND d.tenant = c.tenant""";

    private static final String KNOWN = """
            , (SELECT coalesce(string_agg(l.fact, ','), '') FROM lessons l
               WHERE l.tenant = c.tenant AND l.decision_id = c.decision_id AND l.action = c.action) AS known""";

    Mono<Boolean> isAny(Attribution attribution, Instant now) {
        return waited(
                        attribution,
                        now,
                        "SELECT EXISTS (SELECT " + OUTCOMES + ") OR EXISTS (SELECT " + SILENCES + ") AS found")
                .map(row -> new Columns(row).get("found", Boolean.class))
                .one();
    }

    Mono<Duration> lag() {
        return postgres.sql(
                        "SELECT extract(epoch FROM clock_timestamp() - min(o.recorded_at))::float8 AS lag " + OUTCOMES)
                .map(row -> {
                    Double seconds = new Columns(row).orNull("lag", Double.class);
                    return seconds == null ? Duration.ZERO : Duration.ofMillis(Math.max(0, Math.round(seconds * 1e3)));
                })
                .one();
    }

    Mono<Taught> taught(Attribution attribution, Instant now) {
        return outcomes()
                .collectList()
                .flatMap(outcomes -> silences(attribution, now)
                        .collectList()
                        .map(silences -> new Batch(attribution).of(outcomes, silences)));
    }

    /** So that nothing is looked at twice. */
    Mono<Void> done(Taught taught) {
        return postgres.sql("""
                        WITH looked AS (
                          UPDATE outcomes o SET learned = true FROM jsonb_array_elements(:outcomes::jsonb) AS l
                          WHERE o.tenant = l->>'tenant' AND o.id = l->>'id')
                        UPDATE contacts c SET learned = true FROM jsonb_array_elements(:contacts::jsonb) AS s
                        WHERE c.tenant = s->>'tenant' AND c.decision_id = s->>'decisionId' AND c.action = s->>'action'""")
                .bind("outcomes", Taught.json(taught.outcomes()))
                .bind("contacts", Taught.json(taught.contacts()))
                .then();
    }

    private record Reported(Contacted contact, @Nullable Basis basis, Outcome outcome) {}

    private record Waited(Contacted contact, @Nullable Basis basis) {}

    private reactor.core.publisher.Flux<Reported> outcomes() {
        return postgres.sql("""
                        SELECT o.*, c.action_group, c.at AS contact_at, d.response
                        """ + KNOWN + " " + OUTCOMES + " ORDER BY o.recorded_at, o.tenant, o.id LIMIT " + MOST)
                .map(row -> {
                    var columns = new Columns(row);
                    var contact = contact(columns, "contact_at");
                    return new Reported(
                            contact, Bases.in(columns.text("response"), contact.action()), columns.outcome());
                })
                .all();
    }

    private reactor.core.publisher.Flux<Waited> silences(Attribution attribution, Instant now) {
        return waited(
                        attribution,
                        now,
                        "SELECT c.tenant, c.decision_id, c.action, c.action_group, c.at, d.response" + KNOWN + " "
                                + SILENCES + " ORDER BY c.at, c.tenant, c.decision_id, c.action LIMIT " + MOST)
                .map(row -> {
                    var columns = new Columns(row);
                    var contact = contact(columns, "at");
                    return new Waited(contact, Bases.in(columns.text("response"), contact.action()));
                })
                .all();
    }

    private GenericExecuteSpec waited(Attribution attribution, Instant now, String statement) {
        var since = new TreeMap<>(attribution.waitedSince(now));
        return postgres.sql(statement)
                .bind("groups", since.keySet().toArray(String[]::new))
                .bind("since", since.values().toArray(Instant[]::new));
    }

    private static Contacted contact(Columns row, String at) {
        Set<Fact> known = EnumSet.noneOf(Fact.class);
        Arrays.stream(row.text("known").split(","))
                .filter(fact -> !fact.isEmpty())
                .map(Fact::valueOf)
                .forEach(known::add);
        return new Contacted(
                row.text("tenant"),
                row.text("decision_id"),
                row.text("action"),
                row.text("action_group"),
                row.get(at, Instant.class),
                known);
    }

    /** Makes lessons of what was found, each fact of a contact once, also within the batch. */
    private static final class Batch {

        private final Attribution attribution;
        private final List<Taught.Entry> lessons = new ArrayList<>();
        private final List<Taught.Looked> looked = new ArrayList<>();
        private final Set<Taught.Settled> settled = new HashSet<>();
        private final Set<List<Object>> taught = new HashSet<>();

        Batch(Attribution attribution) {
            this.attribution = attribution;
        }

        Taught of(List<Reported> outcomes, List<Waited> silences) {
            for (var reported : outcomes) {
                var outcome = reported.outcome();
                looked.add(new Taught.Looked(outcome.tenant(), outcome.id()));
                if (outcome.kind() == Outcome.Kind.REFUSED_BY_CHANNEL) {
                    settle(reported.contact());
                }
                teach(reported.contact(), reported.basis(), attribution.facts(reported.contact(), outcome));
            }
            for (var waited : silences) {
                settle(waited.contact());
                teach(waited.contact(), waited.basis(), attribution.silence(waited.contact()));
            }
            boolean isMore = outcomes.size() == MOST || silences.size() == MOST;
            return new Taught(lessons, looked, List.copyOf(settled), isMore);
        }

        private void settle(Contacted contact) {
            settled.add(new Taught.Settled(contact.tenant(), contact.decisionId(), contact.action()));
        }

        private void teach(Contacted contact, @Nullable Basis basis, Set<Fact> facts) {
            for (Fact fact : facts) {
                boolean first = taught.add(List.of(contact.tenant(), contact.decisionId(), contact.action(), fact));
                if (first && basis != null) {
                    settle(contact);
                    lessons.add(new Taught.Entry(
                            contact.tenant(), contact.decisionId(), contact.action(), contact.group(), fact, basis));
                }
            }
        }
    }
}
