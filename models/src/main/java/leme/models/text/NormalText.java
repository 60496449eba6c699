package leme.models.text;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.jspecify.annotations.Nullable;

/**
 * A message in the form the models read: lower-case words one space apart, accents folded, chat spelling undone, masks
 * ({@code <cpf>}), {@code ?} and {@code !} words of their own. Normalising what is already normal changes nothing.
 */
public final class NormalText {

    /** Characters of a message that are read; the rest says no more about what is meant. */
    public static final int LIMIT = 4_096;

    private static final int LONGEST_WORD = 48;

    private final String raw;
    private final List<String> words = new ArrayList<>();
    private final List<Span> spans = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private int wordStart;

    private record Span(int from, int to) {}

    private NormalText(String raw) {
        this.raw = raw;
    }

    /** Normalises a message as typed; any string will do, lone surrogates included. */
    public static NormalText of(String raw) {
        var text = new NormalText(raw);
        text.scan(Math.min(raw.length(), LIMIT));
        return text;
    }

    /** How many words there are. */
    public int size() {
        return words.size();
    }

    /** The word at a position, normalised. */
    public String word(int position) {
        return words.get(position);
    }

    /** The words in order. */
    public List<String> words() {
        return List.copyOf(words);
    }

    /** What the customer typed where this word stands. */
    public String typed(int position) {
        Span span = spans.get(position);
        return raw.substring(span.from(), span.to());
    }

    /** The words, one space apart. */
    @Override
    public String toString() {
        return String.join(" ", words);
    }

    private void scan(int length) {
        char[] folded = new char[4];
        for (int i = 0; i < length; i++) {
            char c = raw.charAt(i);
            if (c < 128) {
                i = ascii(c, i, length);
            } else if (Character.isSurrogate(c)) {
                int symbol = raw.codePointAt(i);
                emit(Spelling.emoji(symbol), i, i + Character.charCount(symbol));
                i += Character.charCount(symbol) - 1;
            } else if (Character.isLetterOrDigit(c)) {
                int n = ASCIIFoldingFilter.foldToASCII(new char[] {c}, 0, folded, 0, 1);
                for (int k = 0; k < n; k++) {
                    grow(Character.toLowerCase(folded[k]), i);
                }
            } else if (!silent(c)) {
                emit(Spelling.emoji(c), i, i + 1);
            }
        }
        flush(length);
    }

    /** Reads one ASCII character, or the mask or number that begins with it; returns the last position read. */
    private int ascii(char c, int i, int length) {
        if (c >= 'a' && c <= 'z') {
            grow(c, i);
        } else if (c >= 'A' && c <= 'Z') {
            grow((char) (c + 32), i);
        } else if (c >= '0' && c <= '9') {
            grow(c, i);
        } else if (c == '<') {
            return mask(i, length);
        } else if (c == '?' || c == '!') {
            emit(c == '?' ? "?" : "!", i, i + 1);
        } else if (c == ':' || c == ';') {
            return emoticon(i, length);
        } else if (!joins(c, i, length)) {
            flush(i);
        }
        return i;
    }

    /** An apostrophe within a word, a point or comma within a number: neither ends it. */
    private boolean joins(char c, int i, int length) {
        if (word.isEmpty() || i + 1 >= length) {
            return false;
        }
        char next = raw.charAt(i + 1);
        return c == '\'' ? isLetter(next) : (c == '.' || c == ',') && isDigit(raw.charAt(i - 1)) && isDigit(next);
    }

    private int mask(int i, int length) {
        int end = i + 1;
        while (end < length && end - i < LONGEST_WORD && isLetter(raw.charAt(end))) {
            end++;
        }
        if (end == i + 1 || end >= length || raw.charAt(end) != '>') {
            flush(i);
            return i;
        }
        emit(raw.substring(i, end + 1).toLowerCase(java.util.Locale.ROOT), i, end + 1);
        return end;
    }

    private int emoticon(int i, int length) {
        int mouth = i + 1 < length && raw.charAt(i + 1) == '-' ? i + 2 : i + 1;
        if (mouth >= length) {
            flush(i);
            return i;
        }
        String read = switch (raw.charAt(mouth)) {
            case ')' -> "emofeliz";
            case '(' -> "emotriste";
            default -> null;
        };
        emit(read, i, mouth + 1);
        return read == null ? i : mouth;
    }

    /** Joiners, variation selectors, combining accents: they belong to the character before. */
    private static boolean silent(char c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.FORMAT || c == '’' || c == 'º' || c == 'ª';
    }

    private void grow(char c, int i) {
        if (word.isEmpty()) {
            wordStart = i;
        }
        if (word.length() < LONGEST_WORD) {
            word.append(c);
        }
    }

    private void flush(int end) {
        if (word.isEmpty()) {
            return;
        }
        String read = Spelling.read(word.toString());
        word.setLength(0);
        for (int from = 0, to; from <= read.length(); from = to + 1) {
            to = read.indexOf(' ', from);
            to = to < 0 ? read.length() : to;
            append(read.substring(from, to), wordStart, end);
        }
    }

    private void emit(@Nullable String read, int from, int to) {
        flush(from);
        boolean repeated = read != null && !words.isEmpty() && words.getLast().equals(read);
        if (read != null && !repeated) {
            append(read, from, to);
        }
    }

    private void append(String read, int from, int to) {
        words.add(read);
        spans.add(new Span(from, to));
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
