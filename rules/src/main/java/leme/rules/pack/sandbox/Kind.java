package leme.rules.pack.sandbox;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** The classes that rules are compiled to, told by their names, and what each kind is for. */
enum Kind {
    /** A condition, a value or a consequence, externalised: the author's own expression. */
    AUTHOR("leme/policy/\\w+/P[0-9A-F]{2}/Lambda(Predicate|Extractor|Consequence)[0-9A-F]{32}"),
    /** The rules of a policy, described, in several classes if they are many. An author's literals get here. */
    FRAME("leme/policy/\\w+/Rules[0-9A-F]{32}(RuleMethods\\d+|Rules\\d+)?"),
    /** The fields of facts, numbered. */
    METADATA("leme/policy/\\w+/DomainClassesMetadata[0-9A-F]{32}(\\$\\w+_Metadata)?"),
    /** The index of a pack. */
    INDEX("org/drools/project/model/ProjectModel\\w*");

    private final Pattern name;

    Kind(String name) {
        this.name = Pattern.compile(name);
    }

    /** The kind of a class by its internal name; empty if the compiler of rules makes none of that name. */
    static Optional<Kind> of(String internalName) {
        return Arrays.stream(values())
                .filter(kind -> kind.name.matcher(internalName).matches())
                .findFirst();
    }

    /** Whether code of this kind may name classes of the pack that are not itself. */
    boolean mayName(String internalName) {
        Optional<Kind> other = of(internalName);
        return switch (this) {
            case AUTHOR -> false;
            case FRAME -> other.isPresent() && other.get() != INDEX;
            case METADATA -> other.isPresent() && other.get() == METADATA;
            case INDEX -> other.isPresent() && other.get() == FRAME;
        };
    }
}
