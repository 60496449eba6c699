package leme.rules.norm;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import leme.rules.fact.Hours;
import leme.rules.file.ContentVersion;
import leme.rules.file.Loaded;
import leme.rules.file.Nearest;
import leme.rules.file.YamlFile;

/**
 * The norms of a rule pack: the global {@code norms} of every rule file. Immutable; looking one up costs a hash.
 *
 * <p>The compiler has checked every name and unit that rules use, so a look-up does not fail while customers wait.
 */
public final class Norms {

    /** Where the norms stand below the rules folder, and beside the policies in a pack. */
    public static final String FILE = "norms.yaml";

    private final String version;
    private final SortedMap<String, Norm> all;
    private final Map<String, Integer> whole = new HashMap<>();
    private final Map<String, Double> fractions = new HashMap<>();
    private final Map<String, Hours> weeks = new HashMap<>();

    Norms(String version, SortedMap<String, Norm> all) {
        this.version = version;
        this.all = new TreeMap<>(all);
        all.forEach((name, norm) -> {
            Hours week = norm.week();
            if (week != null) {
                weeks.put(name, week);
            } else if (norm.unit().isWhole()) {
                whole.put(name, (int) norm.figure());
            } else {
                fractions.put(name, norm.figure());
            }
        });
    }

    /** Reads norms; every fault is told at once. */
    public static Loaded<Norms> load(YamlFile file) {
        return file.load(NormsReader::read).map(norms -> new Norms(ContentVersion.of(file.text()), norms));
    }

    /** The norms that come with Leme, as text; the build's tests have proven them sound. */
    public static String shippedText() {
        return Shipped.TEXT;
    }

    /** The norms that come with Leme: those of a pack that brings none of its own. */
    public static Norms shipped() {
        return Shipped.NORMS;
    }

    /** Digest of the file they were read from. */
    public String version() {
        return version;
    }

    /** All of them, by name. */
    public List<Norm> all() {
        return List.copyOf(all.values());
    }

    public Optional<Norm> find(String name) {
        return Optional.ofNullable(all.get(name));
    }

    /** Those that must be checked again before they are trusted on a day, by name. */
    public List<Norm> expiredOn(LocalDate day) {
        return all.values().stream().filter(norm -> norm.isExpiredOn(day)).toList();
    }

    /** Those that nobody has compared with their source, by name. */
    public List<Norm> unchecked() {
        return all.values().stream().filter(norm -> norm.checkedOn() == null).toList();
    }

    /** The name most like a wrong one; empty when none is at all like it. */
    public Optional<String> nearest(String wrong) {
        return Nearest.to(wrong, all.keySet());
    }

    public Hours hours(String name) {
        return found(weeks, name);
    }

    public int minutes(String name) {
        return found(whole, name);
    }

    public int hoursLong(String name) {
        return found(whole, name);
    }

    public int days(String name) {
        return found(whole, name);
    }

    public int months(String name) {
        return found(whole, name);
    }

    public int years(String name) {
        return found(whole, name);
    }

    public int count(String name) {
        return found(whole, name);
    }

    public int percent(String name) {
        return found(whole, name);
    }

    public double brl(String name) {
        return found(fractions, name);
    }

    public double factor(String name) {
        return found(fractions, name);
    }

    private static <T> T found(Map<String, T> values, String name) {
        T value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("norm `" + name + "` is not in " + FILE + ", or of another unit");
        }
        return value;
    }

    /** Read once, when first asked for. */
    private static final class Shipped {

        private static final String TEXT = text();
        private static final Norms NORMS = load(new YamlFile(FILE, TEXT)).orThrow();

        private static String text() {
            try (InputStream file =
                    Objects.requireNonNull(Norms.class.getResourceAsStream("/leme/rules/shipped/" + FILE), FILE)) {
                return new String(file.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }
}
