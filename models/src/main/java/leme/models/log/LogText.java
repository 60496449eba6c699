package leme.models.log;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** Opens a file of text in UTF-8, unpacked where its name ends with {@code .gz}. */
public final class LogText {

    private LogText() {}

    /** Fails on bytes that are not UTF-8. */
    public static BufferedReader open(Path file) throws IOException {
        InputStream bytes = Files.newInputStream(file);
        try {
            InputStream text = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
            return new BufferedReader(new InputStreamReader(text, StandardCharsets.UTF_8.newDecoder()));
        } catch (IOException notPacked) {
            bytes.close();
            throw notPacked;
        }
    }

    /** Its first line; empty where there is none. */
    public static String header(Path file) throws IOException {
        try (BufferedReader text = open(file)) {
            String first = text.readLine();
            return first == null ? "" : first;
        }
    }
}
