package leme.rules.pack;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.ast.descr.PackageDescr;

/**
 * The types a rule file can name: those of the vocabulary that it imports.
 *
 * @param imports as written: a type, or a package or type with {@code .*}
 */
record Types(List<String> imports) {

    static Types of(PackageDescr file) {
        return new Types(file.getImports().stream()
                .map(ImportDescr::getTarget)
                .filter(HouseRules::isVocabulary)
                .toList());
    }

    /** The type of a name as the file writes it: {@code Purpose}, {@code Treatment.Category}. */
    Optional<Class<?>> named(String name) {
        int dot = name.indexOf('.');
        String first = dot < 0 ? name : name.substring(0, dot);
        Optional<Class<?>> outer = imports.stream()
                .flatMap(target -> candidate(target, first))
                .map(Types::load)
                .flatMap(Optional::stream)
                .findFirst();
        return dot < 0 ? outer : outer.flatMap(type -> nested(type, name.substring(dot + 1)));
    }

    /** A type declared within another. */
    static Optional<Class<?>> nested(Class<?> outer, String name) {
        return Arrays.<Class<?>>stream(outer.getClasses())
                .filter(type -> type.getSimpleName().equals(name))
                .findFirst();
    }

    private static Stream<String> candidate(String target, String name) {
        if (target.endsWith(".*")) {
            return Stream.of(target.substring(0, target.length() - 1) + name);
        }
        return target.endsWith("." + name) ? Stream.of(target) : Stream.empty();
    }

    /** Nested types are imported with a dot and loaded with a dollar. */
    private static Optional<Class<?>> load(String name) {
        try {
            return Optional.of(Class.forName(name, false, Types.class.getClassLoader()));
        } catch (ClassNotFoundException absent) {
            int dot = name.lastIndexOf('.');
            boolean inType = dot > 0 && Character.isUpperCase(name.charAt(name.lastIndexOf('.', dot - 1) + 1));
            return inType
                    ? load(name.substring(0, dot)).flatMap(outer -> nested(outer, name.substring(dot + 1)))
                    : Optional.empty();
        } catch (NoClassDefFoundError otherCase) {
            return Optional.empty();
        }
    }

    /** The constant of an enum, by name. */
    static Optional<Object> constant(Class<?> type, String name) {
        Object[] constants = type.getEnumConstants();
        return Stream.ofNullable(constants)
                .flatMap(Arrays::stream)
                .filter(constant -> Objects.equals(((Enum<?>) constant).name(), name))
                .findFirst();
    }
}
