package leme.rules.pack;

/**
 * The text of a rule file in which strings and comments are blanked out, letter by letter: what is left is what the
 * compilers act on, at the same places.
 */
record MaskedText(String text) {

    static MaskedText of(String source) {
        StringBuilder masked = new StringBuilder(source);
        int at = 0;
        while (at < source.length()) {
            int end = end(source, at);
            if (end > at) {
                blank(masked, at, end);
                at = end;
            } else {
                at++;
            }
        }
        return new MaskedText(masked.toString());
    }

    /** Line of a place, counted from 1. */
    int line(int place) {
        return 1
                + (int) text.substring(0, place)
                        .chars()
                        .filter(letter -> letter == '\n')
                        .count();
    }

    /** Where what begins here ends, if it is a string or a comment; otherwise here. */
    private static int end(String source, int at) {
        char letter = source.charAt(at);
        if (letter == '"' || letter == '\'') {
            return endOfString(source, at, letter);
        }
        if (source.startsWith("//", at)) {
            return orAll(source, source.indexOf('\n', at), 0);
        }
        return source.startsWith("/*", at) ? orAll(source, source.indexOf("*/", at + 2), 2) : at;
    }

    /** Strings end with their line, whether they are closed or not. */
    private static int endOfString(String source, int at, char quote) {
        int end = at + 1;
        while (end < source.length() && source.charAt(end) != quote && source.charAt(end) != '\n') {
            end += source.charAt(end) == '\\' ? 2 : 1;
        }
        return Math.min(source.length(), end + 1);
    }

    private static int orAll(String source, int found, int length) {
        return found < 0 ? source.length() : found + length;
    }

    private static void blank(StringBuilder text, int from, int to) {
        for (int place = from; place < to; place++) {
            if (text.charAt(place) != '\n') {
                text.setCharAt(place, ' ');
            }
        }
    }
}
