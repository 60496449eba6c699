package leme.rules.pack;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The vocabulary of rules as its classes spell it: facts, their fields, their constants. For suggestions only. */
final class Spoken {

    private static final Pattern TYPE = Pattern.compile("\\b[A-Z]\\w*");
    private static final List<String> FACTS = List.of(
            "Request",
            "Moment",
            "Customer",
            "Minor",
            "Owned",
            "Source",
            "Understanding",
            "Handling",
            "Staffing",
            "Complaint",
            "ComplaintHistory",
            "SacDeadline",
            "Conversation",
            "Window",
            "Processing",
            "Permission",
            "RefusedChannel",
            "Claim",
            "LegalHold",
            "Listed",
            "ContactHistory",
            "ChannelHistory",
            "GroupHistory",
            "ActionHistory",
            "SenderUsage",
            "Impediment",
            "Misfit",
            "Proposal");
    private static final List<String> PACKAGES = List.of("leme.rules.fact.", "leme.rules.verdict.", "leme.rules.norm.");
    private static final Set<String> UNSPOKEN = Set.of(
            "equals", "hashCode", "toString", "getClass", "wait", "notify", "notifyAll", "values", "valueOf", "of");

    private Spoken() {}

    static List<String> facts() {
        return FACTS;
    }

    static String simple(String type) {
        return type.substring(Math.max(type.lastIndexOf('.'), type.lastIndexOf('$')) + 1);
    }

    /** What the facts that a rule names can be asked. */
    static Collection<String> membersOfFactsIn(String rule) {
        return typesIn(rule)
                .filter(FACTS::contains)
                .flatMap(type -> members(type).stream())
                .collect(Collectors.toSet());
    }

    /** What a type can be asked, as rules write it: {@code open} and {@code isOpen}. */
    static Set<String> members(String type) {
        Set<String> members = new TreeSet<>();
        find(type)
                .ifPresent(found -> Arrays.stream(found.getMethods())
                        .map(Method::getName)
                        .filter(name -> !UNSPOKEN.contains(name))
                        .forEach(members::add));
        return members;
    }

    static Set<String> constants(String type) {
        return find(type).map(Spoken::constants).orElse(Set.of());
    }

    /** Of the enums that a rule names, and of those the facts carry. */
    static Set<String> constantsIn(String rule) {
        return typesIn(rule).flatMap(type -> constants(type).stream()).collect(Collectors.toSet());
    }

    private static Set<String> constants(Class<?> type) {
        return Arrays.stream(type.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()) && field.isEnumConstant())
                .map(field -> field.getName())
                .collect(Collectors.toSet());
    }

    private static Stream<String> typesIn(String rule) {
        return TYPE.matcher(rule).results().map(found -> found.group()).distinct();
    }

    /** A type of the vocabulary by its simple name, nested ones too. */
    private static Optional<Class<?>> find(String simple) {
        Set<String> names = new HashSet<>();
        PACKAGES.forEach(each -> names.add(each + simple));
        FACTS.forEach(fact -> names.add("leme.rules.fact." + fact + "$" + simple));
        names.add("leme.rules.fact.Treatment$" + simple);
        names.add("leme.rules.verdict.Verdict$" + simple);
        return names.stream().sorted().flatMap(name -> load(name).stream()).findFirst();
    }

    private static Optional<Class<?>> load(String name) {
        try {
            return Optional.of(Class.forName(name, false, Spoken.class.getClassLoader()));
        } catch (ClassNotFoundException | NoClassDefFoundError unknown) {
            return Optional.empty();
        }
    }
}
