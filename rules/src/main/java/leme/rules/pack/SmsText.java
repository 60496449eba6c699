package leme.rules.pack;

import java.util.BitSet;

/**
 * The room a text takes as SMS. A text of the GSM alphabet is sent in 7 bits a character, 160 to a message; one character
 * outside it (ã, õ, ç, an emoji) turns the whole text to UCS-2, 70 to a message (3GPP TS 23.038). What is longer goes in parts,
 * each with a header that takes room of its own (3GPP TS 23.040, 9.2.3.24.1).
 *
 * @param single most septets of a message in one part
 * @param part most septets of each of several parts
 * @param singleWide most UTF-16 units of a message in one part
 * @param partWide most UTF-16 units of each of several parts
 */
record SmsText(int single, int part, int singleWide, int partWide) {

    /** The default alphabet (6.2.1). */
    private static final BitSet BASIC = of("@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà");
    /** Its extension, each behind an escape (6.2.1.1). */
    private static final BitSet EXTENSION = of("\f^{}\\[~]|€");

    /** How many parts a text goes in, 1 or more. */
    int parts(String text) {
        int septets = septets(text);
        if (septets >= 0) {
            return septets <= single ? 1 : filled(text, part, false);
        }
        return text.length() <= singleWide ? 1 : filled(text, partWide, true);
    }

    /** Septets of a text of the GSM alphabet; -1 of any other. */
    private static int septets(String text) {
        int septets = 0;
        for (int place = 0; place < text.length(); place++) {
            int width = width(text.charAt(place));
            if (width == 0) {
                return -1;
            }
            septets += width;
        }
        return septets;
    }

    /** 1 or 2 septets; 0 outside the alphabet. */
    private static int width(char letter) {
        if (BASIC.get(letter)) {
            return 1;
        }
        return EXTENSION.get(letter) ? 2 : 0;
    }

    /** What takes two units is not torn apart: it begins the next part. */
    private static int filled(String text, int most, boolean wide) {
        int parts = 1;
        int used = 0;
        for (int place = 0; place < text.length(); ) {
            int letter = text.codePointAt(place);
            int width = wide ? Character.charCount(letter) : width((char) letter);
            if (used + width > most) {
                parts++;
                used = 0;
            }
            used += width;
            place += Character.charCount(letter);
        }
        return parts;
    }

    private static BitSet of(String letters) {
        BitSet set = new BitSet();
        letters.chars().forEach(set::set);
        return set;
    }
}
