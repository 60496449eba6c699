package leme.service.fake;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import leme.service.record.Archive;
import leme.service.record.Recorded;
import reactor.core.publisher.Flux;

/** Decisions that a test has on record. */
public record InMemoryArchive(List<Recorded> decisions) implements Archive {

    public static InMemoryArchive of(Recorded... decisions) {
        return new InMemoryArchive(List.of(decisions));
    }

    @Override
    public Flux<Recorded> latest(String tenant, Instant since, int most) {
        return latest(Integer.MAX_VALUE)
                .filter(decision ->
                        decision.tenant().equals(tenant) && !decision.at().isBefore(since))
                .take(most);
    }

    @Override
    public Flux<Recorded> between(String tenant, Instant since, Instant until) {
        return Flux.fromStream(() -> decisions.stream()
                .filter(decision -> decision.tenant().equals(tenant))
                .filter(decision ->
                        !decision.at().isBefore(since) && decision.at().isBefore(until))
                .sorted(Comparator.comparing(Recorded::at)));
    }

    @Override
    public Flux<Recorded> latest(int most) {
        return Flux.fromStream(() -> decisions.stream()
                        .sorted(Comparator.comparing(Recorded::at).reversed()))
                .take(most);
    }
}
