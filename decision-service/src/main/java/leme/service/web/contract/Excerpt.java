package leme.service.web.contract;

/** A text cut down to what a message can quote: at most 40 characters, none of them invisible. */
final class Excerpt {

    private static final int LONGEST = 40;

    private Excerpt() {}

    static String of(String text) {
        var quoted = new StringBuilder();
        text.codePoints()
                .limit(LONGEST)
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE ? '\uFFFD' : c)
                .forEach(quoted::appendCodePoint);
        return text.codePointCount(0, text.length()) > LONGEST
                ? quoted.append('…').toString()
                : quoted.toString();
    }
}
