package leme.service.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

/** Spoils requests, a little at a time: by words, by tokens, by bytes. */
record Mutant(Random random) {

    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "[]",
            "{}",
            "\"\"",
            "-1",
            "0",
            "-0.0",
            "1e400",
            "-1e400",
            "1e-400",
            "1E+2147483648",
            "9223372036854775808",
            "99999999999999999999999999999999999999",
            "0.1e1",
            "NaN",
            "01",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"\\udc00\\ud800\"",
            "\"\\uD83D\\uDE00\"",
            "\"a\\nb\"",
            "\"TELEX\"",
            "\"whatsapp\"",
            "\"+999999999-12-31T23:59:59Z\"",
            "\"2026-11-18T17:00:60Z\"",
            "\"2026-11-18T17:00:00-18:01\"",
            "\"-000001-01-01T00:00:00Z\"",
            "\"" + "x".repeat(5_000) + "\"",
            "[".repeat(200) + "]".repeat(200),
            "[[[[[[null]]]]]]",
            "{\"a\":{\"a\":{\"a\":{}}}}",
            "'single'",
            "/* comment */ 1");

    private static final List<String> TOKENS =
            List.of("{", "}", "[", "]", ",", ":", "\"", "\\", "\u0000", "\uFEFF", " ", "é", "1");
    private static final Pattern VALUE = Pattern.compile("(?<=:)(\"[^\"]*\"|[^,{}\\[\\]\"]+)");
    private static final Pattern NAME = Pattern.compile("\"[A-Za-z]+\"(?=:)");

    /** The text with up to three faults, or none. */
    String json(String text) {
        var spoilt = text;
        for (int faults = random.nextInt(4); faults > 0; faults--) {
            spoilt = switch (random.nextInt(6)) {
                case 0, 1 -> replaceOne(VALUE, spoilt, VALUES.get(random.nextInt(VALUES.size())));
                case 2 -> replaceOne(NAME, spoilt, "\"" + Integer.toString(random.nextInt(), 36) + "\"");
                case 3 -> doubled(spoilt);
                case 4 -> insert(spoilt, TOKENS.get(random.nextInt(TOKENS.size())));
                default -> cut(spoilt);
            };
        }
        return spoilt;
    }

    /** The text in bytes, now and then not in UTF-8. */
    byte[] bytes(String text) {
        byte[] bytes = text.getBytes(random.nextInt(40) == 0 ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
        if (bytes.length > 0 && random.nextInt(20) == 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    /** A path near the one given. */
    String path(String path) {
        return switch (random.nextInt(6)) {
            case 0 -> path + "/";
            case 1 -> path + "%00";
            case 2 -> path + ";a=b";
            case 3 -> path + "?channel=TELEX&x=%ff";
            case 4 -> path.replaceFirst("c-1001", "..%2F..%2Fetc");
            default -> path;
        };
    }

    private String replaceOne(Pattern pattern, String text, String with) {
        var found = pattern.matcher(text).results().toList();
        if (found.isEmpty()) {
            return with;
        }
        var one = found.get(random.nextInt(found.size()));
        return text.substring(0, one.start()) + with + text.substring(one.end());
    }

    private String doubled(String text) {
        int comma = text.indexOf(',');
        return comma < 1 ? text + text : text.charAt(0) + text.substring(1, comma) + "," + text.substring(1);
    }

    private String insert(String text, String token) {
        int at = random.nextInt(text.length() + 1);
        return text.substring(0, at) + token + text.substring(at);
    }

    private String cut(String text) {
        return text.substring(0, random.nextInt(text.length() + 1));
    }
}
