package leme.service.web.health;

import java.util.Comparator;
import java.util.List;
import leme.api.model.HealthPart;
import leme.api.model.HealthStatus;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All parts of the service, asked together. */
public final class Checkup {

    private final List<Part> parts;

    public Checkup(List<Part> parts) {
        this.parts = List.copyOf(parts);
    }

    /**
     * What came of it.
     *
     * @param status of the whole: the worst of what each part means for it
     * @param parts in the order of the pipeline
     */
    public record Result(HealthStatus status, List<HealthPart> parts) {}

    public Mono<Result> run() {
        return Flux.fromIterable(parts)
                .flatMapSequential(part -> part.ask().map(answer -> new Answered(part, answer)))
                .collectList()
                .map(answers -> new Result(
                        answers.stream()
                                .map(one -> one.part().weight(one.answer().getStatus()))
                                .max(Comparator.naturalOrder())
                                .orElse(HealthStatus.UP),
                        answers.stream().map(Answered::answer).toList()));
    }

    private record Answered(Part part, HealthPart answer) {}
}
