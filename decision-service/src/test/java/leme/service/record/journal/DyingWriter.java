package leme.service.record.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import leme.service.fake.Given;
import leme.service.record.Effects;
import leme.service.record.Recorded;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A program that appends to a journal for ever and prints the id of each decision that was acknowledged. */
final class DyingWriter {

    private static final int AT_ONCE = 64;

    private DyingWriter() {}

    public static void main(String[] folder) throws IOException {
        try (Journal journal = Journal.open(Path.of(folder[0]), Limits.DEFAULT)) {
            Flux.range(0, Integer.MAX_VALUE)
                    .map(number -> Given.decision("t", "ana", Instant.now(), Effects.NONE))
                    .flatMap(decision -> append(journal, decision), AT_ONCE)
                    .doOnNext(System.out::println)
                    .blockLast();
        }
    }

    private static Mono<String> append(Journal journal, Recorded decision) {
        return journal.append(decision).thenReturn(decision.id());
    }
}
