package leme.rules.shipped;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import leme.rules.catalogue.Catalogue;
import leme.rules.pack.RulePack;
import leme.rules.retention.RetentionSchedule;
import leme.rules.routing.Routing;

/**
 * What comes with Leme, from the class path: a folder of classes, a jar, or a jar within a jar. The build's tests have
 * proven it sound, so here it is simply the things themselves.
 */
public final class Shipped {

    /** A file that is always there: the others are found beside it. */
    private static final String ANCHOR = "routing.yaml";

    private static final RulesFolder FOLDER = read();

    private Shipped() {}

    public static RulesFolder folder() {
        return FOLDER;
    }

    /** Compiles the shipped policies anew. */
    public static RulePack rulePack() {
        return FOLDER.rulePack().orThrow();
    }

    public static Catalogue catalogue() {
        return FOLDER.catalogue().orThrow();
    }

    public static Routing routing() {
        return FOLDER.routing().orThrow();
    }

    public static RetentionSchedule retention() {
        return FOLDER.retention().orThrow();
    }

    private static RulesFolder read() {
        URL anchor = Objects.requireNonNull(Shipped.class.getResource(ANCHOR), ANCHOR);
        try {
            return anchor.openConnection() instanceof JarURLConnection jar
                    ? inJar(jar)
                    : RulesFolder.at(Path.of(uri(anchor)).resolveSibling(""));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The connection's own view of the jar, which knows nested jars too; a cached one must stay open. */
    private static RulesFolder inJar(JarURLConnection anchor) throws IOException {
        String entry = anchor.getEntryName();
        String folder = entry.substring(0, entry.length() - ANCHOR.length());
        Map<String, String> files = new TreeMap<>();
        JarFile jar = anchor.getJarFile();
        for (JarEntry each : jar.stream().toList()) {
            if (each.getName().startsWith(folder) && RuleFile.governs(each.getName())) {
                try (InputStream content = jar.getInputStream(each)) {
                    String name = each.getName().substring(folder.length());
                    files.put(name, RuleFile.text(name, content.readAllBytes()));
                }
            }
        }
        return new RulesFolder(files);
    }

    private static URI uri(URL url) {
        try {
            return url.toURI();
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
