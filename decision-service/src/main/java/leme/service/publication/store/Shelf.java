package leme.service.publication.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import leme.service.bundle.Artefact;
import leme.service.record.RecordJson;

/**
 * Artefacts and manifests in a folder of this machine: what starts the service when Postgres is away, and what Postgres
 * is still to be told. A file is whole or not there: it is written beside its name, made durable, and then renamed.
 * Blocks: not for a reactive thread.
 */
public final class Shelf {

    /** Artefacts kept besides those still needed. */
    private static final int KEPT = 16;

    private final Path artefacts;
    private final Path unshipped;
    private final Path good;

    public Shelf(Path folder) {
        try {
            artefacts = Files.createDirectories(folder.resolve("artefacts"));
            unshipped = Files.createDirectories(folder.resolve("unshipped"));
            good = Files.createDirectories(folder.resolve("last-good"));
        } catch (IOException unwritable) {
            throw new UncheckedIOException("`" + folder + "` cannot be written", unwritable);
        }
    }

    private record Label(String digest, String kind, String media) {}

    /** Puts an artefact in the folder, unless it is there. */
    public synchronized void put(Artefact artefact) {
        var file = artefacts.resolve(artefact.digest());
        if (Files.notExists(file)) {
            write(file, artefact.bytes());
        }
    }

    /** An artefact by its digest; empty when it is not here, or is not what its name says. */
    public Optional<Artefact> find(String kind, String media, String digest) {
        try {
            var file = artefacts.resolve(digest);
            var found = new Artefact(digest, kind, media, Files.readAllBytes(file));
            Files.setLastModifiedTime(file, FileTime.from(java.time.Instant.now()));
            return Optional.of(found);
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException | IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }

    /** An artefact by the version its digest begins with. */
    public Optional<Artefact> byVersion(String kind, String media, String version) {
        try (var files = Files.list(artefacts)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith(version) && !name.endsWith(".new"))
                    .findFirst()
                    .flatMap(digest -> find(kind, media, digest));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** Remembers what this replica is to start with when nobody else can be asked. */
    public synchronized void remember(Artefact artefact) {
        put(artefact);
        write(
                good.resolve(artefact.kind() + ".json"),
                RecordJson.mapper().writeValueAsBytes(new Label(artefact.digest(), artefact.kind(), artefact.media())));
        tidy();
    }

    /** What was remembered last. */
    public Optional<Artefact> lastGood(String kind) {
        try {
            var label = RecordJson.mapper().readValue(Files.readAllBytes(good.resolve(kind + ".json")), Label.class);
            return find(label.kind(), label.media(), label.digest());
        } catch (IOException | tools.jackson.core.JacksonException none) {
            return Optional.empty();
        }
    }

    /** Notes a manifest that the record is still to be told. */
    public synchronized void note(Manifest manifest) {
        write(
                unshipped.resolve(manifest.revision() + ".json"),
                RecordJson.mapper().writeValueAsBytes(manifest));
    }

    /** Manifests the record is still to be told. */
    public List<Manifest> unshipped() {
        var all = new ArrayList<Manifest>();
        for (var file : list(unshipped)) {
            if (file.toString().endsWith(".json")) {
                try {
                    all.add(RecordJson.mapper().readValue(Files.readAllBytes(file), Manifest.class));
                } catch (IOException | tools.jackson.core.JacksonException damaged) {
                    // Written whole or not at all: somebody else's file, left alone.
                    continue;
                }
            }
        }
        return all;
    }

    /** The record knows it now. */
    public synchronized void shipped(Manifest manifest) {
        delete(unshipped.resolve(manifest.revision() + ".json"));
        tidy();
    }

    /** Lets go of the artefacts used longest ago, except those that are still needed. */
    private void tidy() {
        var needed = needed();
        list(artefacts).stream()
                .filter(file -> !needed.contains(file.getFileName().toString()))
                .sorted(Comparator.comparing(Shelf::used).reversed())
                .skip(KEPT)
                .forEach(Shelf::delete);
    }

    private Set<String> needed() {
        var needed = new HashSet<String>();
        unshipped()
                .forEach(manifest -> manifest.parts().forEach(part -> {
                    if (part.artefact() != null) {
                        needed.add(part.artefact());
                    }
                }));
        for (var file : list(good)) {
            lastGood(file.getFileName().toString().replace(".json", ""))
                    .ifPresent(artefact -> needed.add(artefact.digest()));
        }
        return needed;
    }

    private static FileTime used(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException gone) {
            return FileTime.fromMillis(0);
        }
    }

    private static List<Path> list(Path folder) {
        try (var files = Files.list(folder)) {
            return files.toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException stays) {
            throw new UncheckedIOException(stays);
        }
    }

    private static void write(Path file, byte[] bytes) {
        var beside = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.write(beside, bytes);
            try (var channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            try (var folder = FileChannel.open(file.getParent(), StandardOpenOption.READ)) {
                folder.force(true);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("`" + file + "` could not be written", failed);
        }
    }
}
