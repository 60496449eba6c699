package leme.models.text;

import java.util.SplittableRandom;

/** Random messages for properties. */
final class Noise {

    private Noise() {}

    /** Up to so many UTF-16 units drawn from an alphabet, so that surrogates may come alone. */
    static String text(SplittableRandom random, String alphabet, int longest) {
        int length = random.nextInt(longest + 1);
        var text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }
}
