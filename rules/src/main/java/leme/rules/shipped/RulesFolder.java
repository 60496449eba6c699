package leme.rules.shipped;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import leme.rules.calendar.BrazilianHolidays;
import leme.rules.catalogue.Catalogue;
import leme.rules.file.Loaded;
import leme.rules.file.YamlFile;
import leme.rules.lint.ExperimentEnds;
import leme.rules.lint.Finding;
import leme.rules.lint.IntentNames;
import leme.rules.lint.WaysOut;
import leme.rules.norm.Norms;
import leme.rules.pack.Compilation;
import leme.rules.pack.RulePack;
import leme.rules.pack.RuleSource;
import leme.rules.pack.sentence.Dictionary;
import leme.rules.retention.RetentionSchedule;
import leme.rules.routing.Routing;

/**
 * The files that govern, as one folder: {@code policies/**}, {@code catalogue/actions.yaml}, {@code routing.yaml},
 * {@code retention.yaml} and {@code norms.yaml}; where experiments run, {@code catalogue/experiments.yaml}.
 *
 * @param files text by path below the folder, with slashes; of a workbook ({@code .xlsx}), which is not text, its bytes in
 *     base64
 */
public record RulesFolder(SortedMap<String, String> files) {

    private static final String POLICIES = "policies/";
    private static final String CATALOGUE = "catalogue/actions.yaml";
    private static final String EXPERIMENTS = "catalogue/experiments.yaml";
    private static final String ROUTING = "routing.yaml";
    private static final List<String> PARTS = List.of("policies", "catalogue", ROUTING, "retention.yaml", Norms.FILE);

    public RulesFolder {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    public RulesFolder(Map<String, String> files) {
        this(new TreeMap<>(files));
    }

    /** Reads a folder as it is now; what else stands in it, the module's own sources say, is not looked at. */
    public static RulesFolder at(Path folder) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        for (String part : PARTS) {
            Path root = folder.resolve(part);
            if (Files.exists(root)) {
                try (Stream<Path> paths = Files.walk(root)) {
                    paths.filter(Files::isRegularFile)
                            .filter(path -> RuleFile.governs(name(folder, path)))
                            .forEach(path -> files.put(name(folder, path), text(path)));
                }
            }
        }
        return new RulesFolder(files);
    }

    /** A folder out of the bytes of its files, by path. */
    public static RulesFolder of(Map<String, byte[]> contents) {
        SortedMap<String, String> files = new TreeMap<>();
        contents.forEach((path, bytes) -> files.put(path, RuleFile.text(path, bytes)));
        return new RulesFolder(files);
    }

    /** The bytes of all files, by path. */
    public SortedMap<String, byte[]> contents() {
        SortedMap<String, byte[]> contents = new TreeMap<>();
        files.forEach((path, text) -> contents.put(path, RuleFile.bytes(path, text)));
        return contents;
    }

    /** Writes all files below a folder, as they were read. */
    public void writeTo(Path folder) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.toAbsolutePath().getParent());
            Files.write(path, RuleFile.bytes(file.getKey(), file.getValue()));
        }
    }

    /** Whether a file that a finding names stands beside the policies, not below them. */
    public static boolean isBesidePolicies(String file) {
        return file.equals(Norms.FILE) || file.equals(ROUTING) || file.equals(CATALOGUE) || file.equals(EXPERIMENTS);
    }

    /** Compiles the policies. */
    public Compilation rulePack() {
        return RulePack.compile(policies());
    }

    /** The sources of the policies, by path. */
    public List<RuleSource> policies() {
        Stream<RuleSource> policies = files.entrySet().stream()
                .filter(file -> file.getKey().startsWith(POLICIES))
                .map(file -> new RuleSource(file.getKey().substring(POLICIES.length()), file.getValue()))
                .filter(source -> source.isRules() || source.isReasons() || source.isDictionary());
        return files.containsKey(Norms.FILE)
                ? Stream.concat(
                                policies,
                                Stream.of(new RuleSource(
                                        Norms.FILE, file(Norms.FILE).text())))
                        .toList()
                : policies.toList();
    }

    /** The sentences that policies may be written in. */
    public Dictionary dictionary() {
        return Dictionary.of(policies().stream()
                .filter(RuleSource::isDictionary)
                .collect(Collectors.toMap(RuleSource::path, RuleSource::text)));
    }

    /** The scenarios that stand beside the policies, by path. */
    public List<YamlFile> scenarios() {
        return files.entrySet().stream()
                .filter(file -> file.getKey().startsWith(POLICIES)
                        && file.getKey().contains("/scenarios/")
                        && file.getKey().endsWith(".yaml"))
                .map(file -> new YamlFile(file.getKey(), file.getValue()))
                .toList();
    }

    public Loaded<Catalogue> catalogue() {
        YamlFile actions = file(CATALOGUE);
        return files.containsKey(EXPERIMENTS) ? Catalogue.load(actions, file(EXPERIMENTS)) : Catalogue.load(actions);
    }

    /** The figures that rules and facts go by: the folder's own, else the shipped ones. */
    public Loaded<Norms> norms() {
        return Norms.load(new YamlFile(Norms.FILE, files.getOrDefault(Norms.FILE, Norms.shippedText())));
    }

    public Loaded<Routing> routing() {
        return Routing.load(file(ROUTING), BrazilianHolidays.official());
    }

    /** What catalogue and routing say of intents, held against each other and against what models read. */
    public List<Finding> intentNames(Catalogue catalogue, Routing routing, Collection<String> read) {
        return IntentNames.of(catalogue, file(CATALOGUE), routing, file(ROUTING), read);
    }

    /** Experiments that are over on a day. */
    public List<Finding> experimentEnds(Catalogue catalogue, LocalDate day) {
        return ExperimentEnds.of(catalogue, file(EXPERIMENTS), day);
    }

    /** Commercial messages of ours that do not say how to stop them. */
    public List<Finding> waysOut(Catalogue catalogue, Routing routing) {
        return WaysOut.of(catalogue, file(CATALOGUE), routing);
    }

    public Loaded<RetentionSchedule> retention() {
        return RetentionSchedule.load(file("retention.yaml"));
    }

    /** A missing file reads as an empty one: its loader says what should be in it. */
    private YamlFile file(String path) {
        return new YamlFile(path, files.getOrDefault(path, ""));
    }

    private static String name(Path folder, Path path) {
        return folder.relativize(path).toString().replace('\\', '/');
    }

    private static String text(Path path) {
        try {
            return RuleFile.text(path.toString(), Files.readAllBytes(path));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
