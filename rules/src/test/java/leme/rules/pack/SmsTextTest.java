package leme.rules.pack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many parts a text takes, as 3GPP TS 23.038 and 23.040 count. */
class SmsTextTest {

    private static final SmsText SMS = new SmsText(160, 153, 70, 67);

    @ParameterizedTest
    @CsvSource({
        "a, 160, 1",
        "a, 161, 2",
        "a, 306, 2",
        "a, 307, 3",
        // Of the alphabet, accents and all.
        "é, 160, 1",
        "à, 160, 1",
        "Ç, 160, 1",
        "ñ, 161, 2",
        // Of its extension: two septets each.
        "€, 80, 1",
        "€, 81, 2",
        "[, 80, 1",
        "~, 81, 2",
        // Outside it.
        "ã, 70, 1",
        "ã, 71, 2",
        "ç, 71, 2",
        "á, 134, 2",
        "õ, 135, 3",
        "😀, 35, 1",
        "😀, 36, 2"
    })
    void each_alphabet_has_its_own_room(String letter, int times, int parts) {
        assertThat(SMS.parts(letter.repeat(times))).isEqualTo(parts);
    }

    @Test
    void one_letter_outside_the_alphabet_widens_all() {
        assertThat(SMS.parts("a".repeat(100))).isEqualTo(1);
        assertThat(SMS.parts("a".repeat(99) + "ã")).isEqualTo(2);
    }

    @Test
    void what_takes_two_places_is_not_torn_apart() {
        // 152 septets, then one that needs two: it begins the second part, and the rest no longer fits there.
        String text = "a".repeat(152) + "€" + "a".repeat(152);
        assertThat(SMS.parts(text)).isEqualTo(3);
        // 66 units, then a pair.
        assertThat(SMS.parts("ã".repeat(66) + "😀" + "ã".repeat(66))).isEqualTo(3);
    }

    @Test
    void an_empty_text_is_one_message() {
        assertThat(SMS.parts("")).isEqualTo(1);
    }
}
