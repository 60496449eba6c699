package leme.models.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FeaturiserTest {

    private static final Featuriser ENGLISH = new Featuriser(19, List.of(Language.ENGLISH));
    private static final Featuriser PORTUGUESE = new Featuriser(19, List.of(Language.PORTUGUESE));

    @ParameterizedTest
    @CsvSource({"card stolen, stolen card", "my card was stolen, stolen was my card", "pedido atrasado, atrasado pedido"
    })
    void companionsKeepNoOrder(String one, String other) {
        assertThat(companions(one)).containsExactlyInAnyOrder(companions(other));
        assertThat(words(one)).isNotEqualTo(words(other));
    }

    @Test
    void companionsLookAtBeginnings() {
        assertThat(companions("cancelar cartão")).containsExactly(companions("cancelamento cartão"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyFeatureHasABucketAndAWord(Language language) {
        var random = new SplittableRandom(7);
        var featuriser = new Featuriser(12, List.of(language));
        for (int i = 0; i < 300; i++) {
            NormalText text = NormalText.of(Noise.text(random, "abç é😡?0 <>kr\ud83d", 120));
            Occurrences shown = featuriser.features(text);
            assertThat(shown.wordCount()).isEqualTo(text.size());
            assertThat(shown.alone()).isLessThanOrEqualTo(shown.size());
            assertThat(Arrays.stream(shown.buckets(), 0, shown.size())).allMatch(b -> b >= 0 && b < 1 << 12);
            assertThat(Arrays.stream(shown.words(), 0, shown.size())).allMatch(w -> w >= 0 && w < text.size());
        }
    }

    @ParameterizedTest
    @CsvSource({"lost, misplaced", "refund, reimbursed", "card, visa"})
    void wordsOfOneConceptShowOneFeatureMore(String one, String other) {
        assertThat(buckets(one)).containsAnyOf(buckets(other));
    }

    @Test
    void pairsOfConceptsKeepNoOrder() {
        int[] pair = buckets("misplaced visa");
        assertThat(buckets("card lost")).contains(pair[pair.length - 1]);
    }

    @Test
    void conceptsAreThoseOfTheLanguage() {
        assertThat(PORTUGUESE.features(NormalText.of("estorno")).size())
                .isGreaterThan(ENGLISH.features(NormalText.of("estorno")).size());
    }

    @Test
    void aWordBorrowedFromTheOtherLanguageHasItsConceptThere() {
        var both = new Featuriser(19, List.of(Language.PORTUGUESE, Language.ENGLISH));
        NormalText borrowed = NormalText.of("quero fazer um upgrade");
        assertThat(both.features(borrowed).size())
                .isGreaterThan(PORTUGUESE.features(borrowed).size());
        NormalText plain = NormalText.of("the refund");
        assertThat(both.features(plain).buckets())
                .isEqualTo(ENGLISH.features(plain).buckets());
    }

    @Test
    void groupsHaveTheSameSay() {
        Occurrences shown = PORTUGUESE.features(NormalText.of("quero o estorno da compra"));
        SparseVector weighed = Vocabulary.of(PORTUGUESE, List.of(shown), 1).weigh(shown);
        double squares = 0;
        for (int i = 0; i < weighed.size(); i++) {
            squares += weighed.value()[i] * weighed.value()[i];
        }
        assertThat(squares).isEqualTo(1, Offset.offset(1e-5));
    }

    @Test
    void languagesThatAreNotKnownAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Language.tagged("fr"))
                .withMessageContaining("`fr`");
    }

    private static int[] buckets(String text) {
        Occurrences shown = ENGLISH.features(NormalText.of(text));
        return Arrays.copyOf(shown.buckets(), shown.size());
    }

    private static int[] companions(String text) {
        Occurrences shown = ENGLISH.features(NormalText.of(text));
        return Arrays.copyOfRange(shown.buckets(), shown.alone(), shown.size());
    }

    private static int[] words(String text) {
        Occurrences shown = ENGLISH.features(NormalText.of(text));
        return Arrays.copyOf(shown.buckets(), shown.wordCount() + shown.pairCount());
    }
}
