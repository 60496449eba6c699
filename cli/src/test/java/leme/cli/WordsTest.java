package leme.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class WordsTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("%(\\.\\d)?[sdf]");

    private final ResourceBundle english = bundle(Locale.ROOT);
    private final ResourceBundle portuguese = bundle(Locale.of("pt", "BR"));

    @Test
    void bothLanguagesSayTheSameThings() {
        assertThat(own(portuguese)).containsExactlyInAnyOrderElementsOf(own(english));
    }

    @Test
    void bothLanguagesNameTheSameValuesInTheSameOrder() {
        assertThat(own(english))
                .allSatisfy(key -> assertThat(placeholders(portuguese.getString(key)))
                        .as(key)
                        .isEqualTo(placeholders(english.getString(key))));
    }

    @Test
    void anyPortugueseIsOursAndEverybodyElseReadsEnglish() {
        assertThat(Words.of(Locale.of("pt", "PT")).pick("sim", "yes")).isEqualTo("sim");
        assertThat(Words.of(Locale.JAPANESE).pick("sim", "yes")).isEqualTo("yes");
    }

    private static List<String> own(ResourceBundle bundle) {
        return bundle.keySet().stream().sorted().toList();
    }

    private static List<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(MatchResult::group).toList();
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle("leme.cli.words", locale);
    }
}
