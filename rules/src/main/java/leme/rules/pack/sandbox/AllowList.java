package leme.rules.pack.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What each kind of class may touch, as {@code allowed.txt} says it. */
final class AllowList {

    private static final String ALL = "*";
    private static final Set<String> NEVER =
            Set.of("getClass", "wait", "notify", "notifyAll", "clone", "finalize", "values");

    private final Map<Kind, Map<String, Set<String>>> tables;

    private AllowList(Map<Kind, Map<String, Set<String>>> tables) {
        this.tables = tables;
    }

    static AllowList shipped() {
        try (InputStream text =
                Objects.requireNonNull(AllowList.class.getResourceAsStream("allowed.txt"), "allowed.txt")) {
            return read(new String(text.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static AllowList read(String text) {
        Map<Kind, Map<String, Set<String>>> tables = new EnumMap<>(Kind.class);
        Map<String, Set<String>> table = new HashMap<>();
        for (String line : text.lines().map(String::strip).toList()) {
            if (line.startsWith("[")) {
                Kind kind = Kind.valueOf(line.substring(1, line.length() - 1).toUpperCase(Locale.ROOT));
                table = tables.computeIfAbsent(kind, fresh -> new HashMap<>());
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                int colon = line.indexOf(':');
                String members = line.substring(colon + 1).strip();
                table.put(line.substring(0, colon), members.isEmpty() ? Set.of() : Set.of(members.split(" +")));
            }
        }
        return new AllowList(tables);
    }

    /** Whether code may mention a type, by its name with dots: to cast to it, to declare it. */
    boolean permits(Kind kind, String owner) {
        return members(kind, owner) || (kind != Kind.INDEX && members(Kind.AUTHOR, owner));
    }

    /** Whether code may call or read a member; constructors are {@code <init>}. */
    boolean permits(Kind kind, String owner, String member) {
        return !NEVER.contains(member)
                && !(member.equals("valueOf") && owner.startsWith("leme."))
                && (holds(kind, owner, member) || (kind == Kind.FRAME && holds(Kind.AUTHOR, owner, member)));
    }

    private boolean members(Kind kind, String owner) {
        Map<String, Set<String>> table = tables.getOrDefault(kind, Map.of());
        return table.containsKey(owner) || table.containsKey(inPackage(owner));
    }

    private boolean holds(Kind kind, String owner, String member) {
        Map<String, Set<String>> table = tables.getOrDefault(kind, Map.of());
        Set<String> members = table.getOrDefault(owner, table.getOrDefault(inPackage(owner), Set.of()));
        return members.contains(member) || members.contains(ALL);
    }

    private static String inPackage(String owner) {
        return owner.substring(0, Math.max(0, owner.lastIndexOf('.'))) + ".*";
    }
}
