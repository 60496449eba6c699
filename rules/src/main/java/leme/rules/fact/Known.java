package leme.rules.fact;

import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A piece of a customer's file together with how well it is known. The shell gathers; the core must look at the case.
 *
 * @param <T> what would be known; immutable
 */
public sealed interface Known<T> {

    /** Read just now from the record, or from a cache within its time to live. */
    record Fresh<T>(T value) implements Known<T> {}

    /** Read some time ago: the record could not be reached. {@code age} is positive. */
    record Stale<T>(T value, Duration age) implements Known<T> {}

    /** Not known at all. {@code because} is a short reason for operators, without personal data. */
    record Missing<T>(String because) implements Known<T> {}

    static <T> Known<T> fresh(T value) {
        return new Fresh<>(value);
    }

    static <T> Known<T> missing(String because) {
        return new Missing<>(because);
    }

    /** The value however old, or the fallback when nothing is known. */
    default T or(Supplier<? extends T> fallback) {
        return switch (this) {
            case Fresh<T>(var value) -> value;
            case Stale<T>(var value, var age) -> value;
            case Missing<T> missing -> fallback.get();
        };
    }

    /** The same knowledge of a value derived from this one. */
    default <R> Known<R> map(Function<? super T, ? extends R> derive) {
        return switch (this) {
            case Fresh<T>(var value) -> new Fresh<>(derive.apply(value));
            case Stale<T>(var value, var age) -> new Stale<>(derive.apply(value), age);
            case Missing<T>(var because) -> new Missing<>(because);
        };
    }
}
