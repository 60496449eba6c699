package leme.service.web.door;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Those who may publish and look at what is recorded, as {@code people.yaml} lists them: name, roles, and the digest of a token. The token itself is
 * 256 random bits and is printed once; a digest of that needs no salt. Immutable: the file is read anew for every request,
 * so that whoever is taken out of it is out at once.
 */
public final class People {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");
    private static final Pattern DIGEST = Pattern.compile("sha256:[0-9a-f]{64}");
    private static final String MARK = "leme_";
    private static final int TOKEN_BYTES = 32;

    private final List<Entry> entries;

    private record Listed(@Nullable List<Entry> people) {}

    /**
     * A person as listed.
     *
     * @param name small letters, digits, dots, dashes and underscores
     * @param roles one or more
     * @param token {@code sha256:} and 64 hexadecimal digits
     */
    public record Entry(String name, Set<Role> roles, String token) {}

    private People(List<Entry> entries) {
        this.entries = List.copyOf(entries);
    }

    /**
     * Reads the file; nobody when there is none.
     *
     * @throws IllegalArgumentException when it is not as it should be: then nobody may publish, which is safe
     */
    public static People read(Path file) throws IOException {
        if (Files.notExists(file)) {
            return new People(List.of());
        }
        try {
            var listed = YAML.readValue(Files.readString(file), Listed.class);
            return new People(sound(listed.people() == null ? List.of() : listed.people()));
        } catch (JacksonException unreadable) {
            throw new IllegalArgumentException(
                    "`" + file + "` cannot be read: " + unreadable.getOriginalMessage(), unreadable);
        }
    }

    /** One name and one token each: a person with two names would be two pairs of eyes. */
    private static List<Entry> sound(List<Entry> entries) {
        var seen = new HashSet<String>();
        for (var entry : entries) {
            require(
                    entry.name() != null && NAME.matcher(entry.name()).matches(),
                    "the name `" + entry.name() + "` is not in small letters, digits, `.`, `-` and `_`");
            require(entry.roles() != null && !entry.roles().isEmpty(), "`" + entry.name() + "` has no role");
            require(
                    entry.token() != null && DIGEST.matcher(entry.token()).matches(),
                    "the token of `" + entry.name() + "` is not `sha256:` and 64 digits");
            require(seen.add(entry.name()), "`" + entry.name() + "` stands there twice");
            require(seen.add(entry.token()), "the token of `" + entry.name() + "` is another's too");
        }
        return entries;
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    public boolean isEmpty() {
        return entries.isEmpty();
    }

    /** All of them, as listed. */
    public List<Entry> entries() {
        return entries;
    }

    /** Whose token it is. Takes the same time wherever the first difference stands. */
    public Optional<Person> bearer(String token) {
        var digest = digest(token).getBytes(StandardCharsets.US_ASCII);
        Entry found = null;
        for (var entry : entries) {
            if (MessageDigest.isEqual(digest, entry.token().getBytes(StandardCharsets.US_ASCII))) {
                found = entry;
            }
        }
        return Optional.ofNullable(found).map(entry -> new Person(entry.name(), entry.roles()));
    }

    /** The same with one more, or with another token and other roles for one who is there. */
    public People with(String name, Set<Role> roles, String token) {
        var all = new ArrayList<>(without(name).entries);
        all.add(new Entry(name, EnumSet.copyOf(roles), digest(token)));
        return new People(sound(all));
    }

    public People without(String name) {
        return new People(
                entries.stream().filter(entry -> !entry.name().equals(name)).toList());
    }

    /** A new token: 256 random bits, with a mark by which scanners of repositories know it. */
    public static String newToken() {
        var bytes = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(bytes);
        return MARK + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Writes the file whole, readable by its owner only. */
    public void write(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        var beside = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(beside);
        Files.createFile(beside, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(beside, YAML.writeValueAsString(new Listed(entries)));
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String digest(String token) {
        try {
            var bytes = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return "sha256:" + HexFormat.of().formatHex(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
