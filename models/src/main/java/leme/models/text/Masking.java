package leme.models.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Hides who a message speaks of: whatever identifies a person, account or order becomes a token such as {@code <cpf>}.
 *
 * <p>One pass over the text with bounded look-ahead: no regular expression, hence no backtracking, and time linear in
 * the length. Five digits or more never survive, however they are spaced or punctuated; shorter numbers do, for they
 * carry meaning ({@code 12x}, {@code 5g}). Masking what is already masked changes nothing.
 */
public final class Masking {

    private static final int UUID_LENGTH = 36;
    private static final int LONGEST_CONTEXT = 24;
    private static final Set<String> FILLERS =
            Set.of("nº", "n", "num", "numero", "número", "é", "e", "eh", "o", "de", "do");

    private final String text;
    private final StringBuilder masked;
    private final List<Span> spans = new ArrayList<>();
    private int at;

    /** Where the last mask ended: what follows begins a word of its own. */
    private int edge;

    /** Up to here no address can begin: its run of address characters was seen to end without an at sign. */
    private int addressFree;

    private Masking(String text) {
        this.text = text;
        this.masked = new StringBuilder(text.length());
    }

    /**
     * What was found in a text.
     *
     * @param start of it in the text, in UTF-16 code units
     * @param end after its last character
     * @param token that stands for it, e.g. {@code <cpf>}
     */
    public record Span(int start, int end, String token) {}

    /** A text without what identifies anybody, and where that stood in the original. */
    public record Masked(String text, List<Span> spans) {

        public Masked {
            spans = List.copyOf(spans);
        }
    }

    /** Masks a message of any length. */
    public static String mask(String text) {
        return apply(text).text();
    }

    /** Masks a message of any length, and says what stood where. */
    public static Masked apply(String text) {
        var masking = new Masking(text);
        while (masking.at < text.length()) {
            masking.step();
        }
        return new Masked(masking.masked.toString(), masking.spans);
    }

    private void step() {
        if (startsWord() && (email() || randomKey() || companyNumber())) {
            return;
        }
        int symbol = text.codePointAt(at);
        if (Character.isDigit(symbol)) {
            number();
        } else {
            masked.appendCodePoint(symbol);
            at += Character.charCount(symbol);
        }
    }

    private void number() {
        DigitGroup group = DigitGroup.at(text, at);
        if (group.isShort()) {
            masked.append(text, at, group.end());
        } else {
            List<Span> parts = group.parts(text, precedingWord());
            masked.append(parts.stream().map(Span::token).collect(Collectors.joining(" ")));
            spans.addAll(parts);
        }
        at = group.end();
        edge = at;
    }

    /** {@code local@domain.tld}; no run of address characters is looked at twice. */
    private boolean email() {
        int sign = at < addressFree ? at : addressEnd();
        if (sign == at || sign >= text.length() || text.charAt(sign) != '@') {
            addressFree = Math.max(addressFree, sign);
            return false;
        }
        int end = sign + 1;
        boolean dotted = false;
        while (end < text.length() && (Character.isLetterOrDigit(text.charAt(end)) || inDomain(end))) {
            dotted |= text.charAt(end) == '.';
            end++;
        }
        return dotted && replace("<email>", end);
    }

    private int addressEnd() {
        int end = at;
        while (end < text.length()
                && (Character.isLetterOrDigit(text.charAt(end)) || "._%+-".indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        return end;
    }

    private boolean inDomain(int position) {
        char c = text.charAt(position);
        return (c == '.' || c == '-')
                && position + 1 < text.length()
                && Character.isLetterOrDigit(text.charAt(position + 1));
    }

    /** A random Pix key: 32 hexadecimal digits in groups of 8-4-4-4-12. */
    private boolean randomKey() {
        if (at + UUID_LENGTH > text.length()) {
            return false;
        }
        for (int i = 0; i < UUID_LENGTH; i++) {
            char c = text.charAt(at + i);
            boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
            if (dash ? c != '-' : Character.digit(c, 16) < 0) {
                return false;
            }
        }
        return replace("<chave_pix>", at + UUID_LENGTH);
    }

    /** A company number with letters, as issued since July 2026; the all-digit one is a number like others. */
    private boolean companyNumber() {
        int end = at;
        var plain = new StringBuilder(14);
        while (end < text.length() && plain.length() < 14 && end - at < 18) {
            char c = text.charAt(end);
            if (isAlphanumeric(c)) {
                plain.append(Character.toUpperCase(c));
            } else if ("./-".indexOf(c) < 0) {
                return false;
            }
            end++;
        }
        boolean whole = end == text.length() || !isAlphanumeric(text.charAt(end));
        return plain.length() == 14 && whole && CheckDigits.isCompany(plain.toString()) && replace("<cnpj>", end);
    }

    private boolean replace(String token, int end) {
        masked.append(token);
        spans.add(new Span(at, end, token));
        at = end;
        edge = end;
        return true;
    }

    /** The word before a number, lower-case, fillers such as {@code nº} passed over. */
    private String precedingWord() {
        int end = masked.length();
        for (int words = 0; words < 2; words++) {
            int from = end;
            while (end > 0 && from - end < 4 && !Character.isLetter(masked.charAt(end - 1))) {
                end--;
            }
            int start = end;
            while (start > 0 && end - start < LONGEST_CONTEXT && Character.isLetter(masked.charAt(start - 1))) {
                start--;
            }
            String word = masked.substring(start, end).toLowerCase(Locale.ROOT);
            if (!FILLERS.contains(word)) {
                return word;
            }
            end = start;
        }
        return "";
    }

    private boolean startsWord() {
        return Character.isLetterOrDigit(text.charAt(at))
                && (at == edge || at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)));
    }

    private static boolean isAlphanumeric(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
}
