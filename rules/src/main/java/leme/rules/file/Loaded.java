package leme.rules.file;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What came of loading a file: the thing, or everything that is wrong with it.
 *
 * @param <T> the thing
 */
public sealed interface Loaded<T> {

    /** Without fault. */
    record Sound<T>(T value) implements Loaded<T> {}

    /** Not usable. There is at least one problem. */
    record Faulty<T>(List<FileProblem> problems) implements Loaded<T> {

        public Faulty {
            problems = List.copyOf(problems);
        }
    }

    default <R> Loaded<R> map(Function<? super T, ? extends R> derive) {
        return switch (this) {
            case Sound<T>(var value) -> new Sound<>(derive.apply(value));
            case Faulty<T>(var problems) -> new Faulty<>(problems);
        };
    }

    /** The thing; for files that a test has already proven sound. */
    default T orThrow() {
        return switch (this) {
            case Sound<T>(var value) -> value;
            case Faulty<T>(var problems) ->
                throw new IllegalStateException(
                        problems.stream().map(FileProblem::toString).collect(Collectors.joining("\n")));
        };
    }
}
