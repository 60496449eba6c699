package leme.service.bundle;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import leme.rules.shipped.RulesFolder;

/**
 * A folder of rules as one file: a zip, because anybody can open one. Entries stand in the order of their paths, are
 * stored as they are and bear the same time, so that the same files always give the same bytes.
 */
public final class RulesArchive {

    /** What rule packs are published as. */
    public static final String KIND = "rules";

    /** What they are, byte for byte. */
    public static final String MEDIA = "application/zip";
    /** The first moment that zip can tell. */
    private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 1, 1, 0, 0);

    private RulesArchive() {}

    public static Artefact of(RulesFolder folder) {
        return of(folder.contents());
    }

    /** Packs files by path. */
    public static Artefact of(Map<String, byte[]> files) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (var file : new TreeMap<>(files).entrySet()) {
                zip.putNextEntry(entry(file.getKey(), file.getValue()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return Artefact.of(KIND, MEDIA, bytes.toByteArray());
    }

    private static ZipEntry entry(String path, byte[] content) {
        var crc = new CRC32();
        crc.update(content);
        var entry = new ZipEntry(path);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(crc.getValue());
        entry.setTimeLocal(ALWAYS);
        return entry;
    }

    /** The folder in an archive. */
    public static RulesFolder folder(Artefact archive) {
        return RulesFolder.of(files(archive));
    }

    /** The files in an archive, by path. */
    public static SortedMap<String, byte[]> files(Artefact archive) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive.bytes()), StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException damaged) {
            throw new UncheckedIOException("the archive `" + archive.version() + "` cannot be read", damaged);
        }
        return files;
    }
}
