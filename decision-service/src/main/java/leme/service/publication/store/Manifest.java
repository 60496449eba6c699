package leme.service.publication.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a bundle is made of: enough to make it again.
 *
 * @param revision of the bundle
 * @param parts the version of each part, and the artefacts they were made from
 */
public record Manifest(String revision, List<Part> parts) {

    public Manifest {
        parts = List.copyOf(parts);
    }

    /**
     * A part.
     *
     * @param name e.g. {@code rules}, {@code reader}
     * @param kind of the artefact; "" for a version that has none of its own
     * @param version as decisions or people name it
     * @param media type of the artefact; "" likewise
     * @param artefact its digest; null likewise
     */
    public record Part(
            String name,
            String kind,
            String version,
            String media,
            @Nullable String artefact) {

        /** The version of a part. */
        public static Part named(String name, String version) {
            return new Part(name, "", version, "", null);
        }
    }

    /** The parts that are artefacts. */
    public List<Part> artefacts() {
        return parts.stream().filter(part -> part.artefact() != null).toList();
    }
}
