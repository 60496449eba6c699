package leme.service.web;

import org.jspecify.annotations.Nullable;

/** Constants that bear the same name in the contract and in the domain; {@code ContractNamesTest} holds them to it. */
final class Same {

    private Same() {}

    /** The constant of that name in another enum. */
    static <E extends Enum<E>> E as(Class<E> type, Enum<?> constant) {
        return Enum.valueOf(type, constant.name());
    }

    /** The constant of that name; null for none. */
    static <E extends Enum<E>> @Nullable E orNone(Class<E> type, @Nullable Enum<?> constant) {
        return constant == null ? null : as(type, constant);
    }

    /** A text as the contract gives it, which has no empty ones: absent. */
    static @Nullable String orAbsent(String text) {
        return text.isEmpty() ? null : text;
    }
}
