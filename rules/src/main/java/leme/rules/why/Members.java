package leme.rules.why;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds what rules read of values: accessors of records, their answers, and factories. Nothing that could act. */
public final class Members {

    private static final Map<Class<?>, Class<?>> BOXES = Map.of(
            int.class, Integer.class,
            long.class, Long.class,
            double.class, Double.class,
            boolean.class, Boolean.class,
            char.class, Character.class,
            short.class, Short.class,
            byte.class, Byte.class,
            float.class, Float.class);
    private static final List<Class<?>> WIDENING =
            List.of(Byte.class, Short.class, Integer.class, Long.class, Float.class, Double.class);
    /** Of the JDK's own values, what only looks: rules reach the class of nothing, and change nothing. */
    private static final Set<String> LOOKS = Set.of(
            "contains",
            "containsKey",
            "size",
            "isEmpty",
            "get",
            "length",
            "startsWith",
            "endsWith",
            "equals",
            "equalsIgnoreCase",
            "compareTo",
            "ordinal",
            "name",
            "intValue",
            "longValue",
            "doubleValue");

    private static final List<String> MAKEABLE = List.of("leme.rules.", "java.time.");

    private Members() {}

    /** The accessor of a property: {@code open} is {@code open()}, {@code getOpen()} or {@code isOpen()}. */
    public static Optional<Method> property(Class<?> owner, String name) {
        String capital = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        return Stream.of(name, "get" + capital, "is" + capital)
                .flatMap(accessor -> method(owner, accessor, List.of()).stream())
                .findFirst();
    }

    /** What a value answers; the narrowest of several of the name. */
    public static Optional<Method> method(Class<?> owner, String name, List<Class<?>> arguments) {
        return find(owner, name, arguments, false);
    }

    /** What makes a value. A clock is none: {@code now} would not say the same twice. */
    public static Optional<Method> factory(Class<?> owner, String name, List<Class<?>> arguments) {
        return isIn(owner, MAKEABLE) && !name.equals("now") ? find(owner, name, arguments, true) : Optional.empty();
    }

    private static boolean isIn(Class<?> owner, List<String> packages) {
        return packages.stream().anyMatch(owner.getName()::startsWith);
    }

    private static Optional<Method> find(Class<?> owner, String name, List<Class<?>> arguments, boolean statics) {
        return Arrays.stream(owner.getMethods())
                .filter(method -> method.getName().equals(name))
                .filter(method -> Modifier.isStatic(method.getModifiers()) == statics)
                .filter(method -> !method.isBridge() && !method.getReturnType().equals(void.class))
                .filter(method -> isIn(method.getDeclaringClass(), MAKEABLE) || LOOKS.contains(name))
                .filter(method -> takes(method, arguments))
                .min(Comparator.comparing(Method::toString));
    }

    private static boolean takes(Method method, List<Class<?>> arguments) {
        Class<?>[] wanted = method.getParameterTypes();
        if (wanted.length != arguments.size() || method.isVarArgs()) {
            return false;
        }
        for (int index = 0; index < wanted.length; index++) {
            if (!accepts(boxed(wanted[index]), boxed(arguments.get(index)))) {
                return false;
            }
        }
        return true;
    }

    private static boolean accepts(Class<?> wanted, Class<?> given) {
        return wanted.isAssignableFrom(given)
                || given == Object.class
                || WIDENING.contains(given) && WIDENING.indexOf(given) < WIDENING.indexOf(wanted);
    }

    static Class<?> boxed(Class<?> type) {
        return BOXES.getOrDefault(type, type);
    }

    /** A number as the parameter wants it; anything else as it is. */
    static @Nullable Object fit(@Nullable Object value, Class<?> wanted) {
        if (!(value instanceof Number number)) {
            return value;
        }
        Class<?> type = boxed(wanted);
        if (type == Integer.class) {
            return number.intValue();
        }
        if (type == Long.class) {
            return number.longValue();
        }
        return type == Double.class ? (Object) number.doubleValue() : number;
    }
}
