package leme.rules.file;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Names content by its digest: the same files have the same version, wherever and in whatever order they were read. */
public final class ContentVersion {

    private static final int DIGITS = 12;

    private ContentVersion() {}

    /** Twelve hexadecimal digits of the SHA-256 of texts by path. */
    public static String of(Map<String, String> texts) {
        SortedMap<String, String> ordered = new TreeMap<>(texts);
        MessageDigest digest = sha256();
        ordered.forEach((path, text) -> {
            update(digest, path);
            update(digest, text);
        });
        return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
    }

    public static String of(String text) {
        return of(Map.of("", text));
    }

    /** The length first, so that no two lists of texts look alike. */
    private static void update(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
