package leme.models.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import leme.models.artefact.Artefact;
import leme.models.artefact.Card;
import leme.models.artefact.Card.Confusion;
import leme.models.artefact.Card.Learned;
import leme.models.artefact.Card.PolicyValue;
import leme.models.artefact.Header;
import leme.models.artefact.Lineage;
import leme.models.artefact.Shape;
import leme.models.drift.Reference;
import leme.models.drift.ReferenceBlocks;
import leme.models.drift.Value;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

class CardPageTest {

    private static final String HOSTILE = "<script>alert('&\"')</script>";

    @Test
    void itIsWellFormedAndNeedsNothingElse() throws Exception {
        String page = CardPage.of(artefact(full(HOSTILE)), Locale.ENGLISH);
        var document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(page.substring(page.indexOf("<html")))));
        assertThat(document.getElementsByTagName("svg").getLength()).isEqualTo(6);
        assertThat(document.getElementsByTagName("script").getLength()).isZero();
        assertThat(page.replace("http://www.w3.org/1999/xhtml", ""))
                .doesNotContain("http:", "https:", "url(", "@import", "src=", "href=");
    }

    @Test
    void whatAFileCallsThingsIsShownNotRun() {
        assertThat(CardPage.of(artefact(full(HOSTILE)), Locale.ENGLISH))
                .contains("&lt;script&gt;")
                .doesNotContain("<script");
    }

    @Test
    void itSpeaksBothLanguages() {
        assertThat(CardPage.of(artefact(full("a")), Locale.of("pt", "BR")))
                .contains("lang=\"pt-BR\"", "O que ele diz acontece?", "LGPD", "80,0 %");
        assertThat(CardPage.of(artefact(full("a")), Locale.GERMAN))
                .contains("lang=\"en\"", "Does what it says come true?", "80.0 %");
    }

    @Test
    void bothLanguagesSayTheSameThings() {
        assertThat(keys(Locale.of("pt", "BR"))).containsExactlyInAnyOrderElementsOf(keys(Locale.ROOT));
    }

    @Test
    void theSameModelGivesTheSamePage() {
        assertThat(CardPage.of(artefact(full("a")), Locale.ENGLISH))
                .isEqualTo(CardPage.of(artefact(full("a")), Locale.ENGLISH));
    }

    @Test
    void aModelWithoutCurvesHasACardToo() {
        assertThat(CardPage.of(artefact(Card.BLANK), Locale.ENGLISH)).contains("carries no curves", "Lineage");
    }

    @Test
    void whatTrainingLookedLikeIsDrawnBinByBin() {
        var plain = artefact(Card.BLANK);
        assertThat(CardPage.of(plain, Locale.ENGLISH)).doesNotContain("What training looked like");

        var names = new TreeMap<String, List<String>>();
        var blocks = new TreeMap<String, float[]>();
        var hours = Reference.of(
                "hour", IntStream.range(0, 240).mapToDouble(i -> i % 24).toArray());
        var words = Reference.of("intent", List.of(Value.of(HOSTILE), Value.of("card")))
                .orElseThrow();
        ReferenceBlocks.into(names, blocks, List.of(hours, words));
        var page = CardPage.of(
                new Artefact("test", "ab".repeat(32), plain.header().withNames(names), blocks), Locale.of("pt", "BR"));

        assertThat(page)
                .contains("Como era o treino", "<h4>hour</h4>", "<title>card: 1</title>", "outras e faltando: 0");
        assertThat(page.split("<rect", -1))
                .hasSize(1 + hours.bins().count() + words.bins().count());
        assertThat(page).doesNotContain("<script");
    }

    @Test
    void manyLabelsAreToldByTheirCommonestMistakes() {
        Card card = new Card(
                "",
                "",
                "",
                "",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                IntStream.range(0, 40)
                        .mapToObj(i -> new Confusion("label" + i, "label" + (i + 1), i))
                        .toList(),
                List.of(),
                List.of(),
                List.of());
        assertThat(CardPage.of(artefact(card), Locale.ENGLISH))
                .contains("label39", "class=\"pairs\"")
                .doesNotContain("label3<", "class=\"matrix\"");
    }

    private static List<String> keys(Locale language) {
        return ResourceBundle.getBundle("leme.models.card.card", language).keySet().stream()
                .sorted()
                .toList();
    }

    static Card full(String label) {
        var random = new SplittableRandom(1);
        var curves = new Curves(IntStream.range(0, 900)
                .mapToObj(_ -> {
                    double said = random.nextDouble();
                    return new Scored(said, random.nextDouble() < said);
                })
                .toList());
        return new Card(
                label,
                label,
                label,
                "held-out",
                curves.reliability(10),
                curves.riskCoverage(),
                curves.roc(),
                curves.precisionRecall(),
                List.of(new Confusion(label, label, 80), new Confusion(label, "other", 20)),
                List.of(new Learned(100, 0.6, 0.5, 0.7), new Learned(1_000, 0.8, 0.78, 0.82)),
                List.of(new PolicyValue("learned", 0.18, 0.17, 0.19), new PolicyValue("none", 0.1, 0.09, 0.11)),
                List.of(new Card.Contestant("trees", "platt", 0.3, 0.01, true)));
    }

    private static Artefact artefact(Card card) {
        var header = new Header(
                        "intents",
                        1,
                        "pt-BR",
                        new TreeMap<>(),
                        new TreeMap<>(),
                        new TreeMap<>(),
                        new TreeMap<>(java.util.Map.of("accuracy", 0.8, "coverage", 0.5)),
                        "00",
                        7,
                        List.of())
                .prepared(
                        new Lineage("test", "2026-01-01T00:00:00Z", "messages.csv"),
                        new Shape(Shape.Input.TEXT, List.of("text"), List.of("a", "b")),
                        List.of(),
                        card);
        return new Artefact("test", "ab".repeat(32), header, new TreeMap<>());
    }
}
