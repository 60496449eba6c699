package leme.rules.pack;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What rules are compiled against: the classes of the service, remembered. The compiler of Java looks every type and every
 * package up as a file again for each rule, and most of them are not there; that took a fifth of a build.
 */
final class KnownClasses extends ClassLoader {

    /** One for all builds: the class path of a running service does not change. */
    static final KnownClasses SHARED = new KnownClasses(KnownClasses.class.getClassLoader());

    private static final String CLASS = ".class";

    private final Map<String, Optional<URL>> seen = new ConcurrentHashMap<>();

    private KnownClasses(ClassLoader parent) {
        super(parent);
    }

    @Override
    public @Nullable URL getResource(String name) {
        return name.endsWith(CLASS) ? seen.computeIfAbsent(name, this::remember).orElse(null) : super.getResource(name);
    }

    private Optional<URL> remember(String name) {
        URL found = super.getResource(name);
        if (found == null) {
            return Optional.empty();
        }
        try (InputStream content = found.openStream()) {
            byte[] bytes = content.readAllBytes();
            return Optional.of(URL.of(URI.create("remembered:/" + name.replace("$", "%24")), new Remembered(bytes)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static final class Remembered extends URLStreamHandler {

        private final byte[] bytes;

        Remembered(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        protected URLConnection openConnection(URL url) {
            return new URLConnection(url) {
                @Override
                public void connect() {}

                @Override
                public InputStream getInputStream() {
                    return new ByteArrayInputStream(bytes);
                }
            };
        }
    }
}
