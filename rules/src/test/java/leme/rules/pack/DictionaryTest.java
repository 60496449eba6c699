package leme.rules.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import leme.rules.pack.sentence.Dictionary;
import leme.rules.pack.sentence.Sentence;
import leme.rules.pack.sentence.Sentence.Section;
import leme.rules.shipped.Shipped;
import org.junit.jupiter.api.Test;

/** Every sentence of the shipped dictionary is put into a rule of its own, and all of them compile. */
class DictionaryTest {

    private static final RuleSource REASONS = new RuleSource("test/reasons.yaml", """
            SAID:
              customer: { ptBr: Dito., en: Said. }
              auditor: { ptBr: Foi dito., en: It was said. }
            """);
    private static final Map<String, String> SAMPLES = Map.of("canal", "WhatsApp", "uf", "SP", "fator", "1.5");
    private static final List<String> NUMBERS =
            List.of("hora", "horas", "dias", "meses", "idade", "vezes", "valor", "de", "ate", "deSabado", "ateSabado");

    private final List<RuleSource> dictionaries = Shipped.folder().policies().stream()
            .filter(RuleSource::isDictionary)
            .toList();
    private final List<Sentence> sentences = Dictionary.of(
                    dictionaries.stream().collect(Collectors.toMap(RuleSource::path, RuleSource::text)))
            .sentences();

    @Test
    void it_has_at_least_sixty_sentences_of_both_kinds() {
        assertThat(sentences).hasSizeGreaterThanOrEqualTo(60);
        assertThat(sentences).extracting(Sentence::section).contains(Section.CONDITION, Section.CONSEQUENCE);
        assertThat(sentences).extracting(Sentence::text).doesNotHaveDuplicates();
    }

    @Test
    void every_sentence_can_be_said() {
        StringBuilder rules = new StringBuilder();
        for (int index = 0; index < sentences.size(); index++) {
            rules.append(rule(index, sentences.get(index)));
        }
        List<RuleSource> sources = new ArrayList<>(dictionaries);
        sources.add(REASONS);
        sources.add(new RuleSource("test/all.dslr", rules.toString()));

        RulePack pack = RulePack.compile(sources).orThrow();
        assertThat(pack.rules()).hasSize(sentences.size());
        assertThat(pack.rules()).allMatch(rule -> rule.kind() == RuleKind.SENTENCES);
    }

    private String rule(int index, Sentence sentence) {
        String said = sample(sentence.text());
        boolean condition = sentence.section() == Section.CONDITION;
        String conditions = needed(sentence).map(DictionaryTest::sample).collect(Collectors.joining("\n"));
        return """
                regra "Frase %d"
                    @reason(SAID)
                    @policy("test")
                    @legalBasis("")
                    @owner("test")
                    @satisfies("a test")
                    @validFrom("2026-01-01")
                    @validUntil("")
                quando
                    é uma resposta
                %s
                %s
                então
                    %s
                fim
                """.formatted(index, conditions, condition ? said : "", condition ? "nada comercial pode sair" : said);
    }

    /** Sentences that give the names another uses. */
    private Stream<String> needed(Sentence sentence) {
        return Stream.of("$agora", "$reclamacao", "$conversa", "$permissao", "$tem", "$historico", "$grupo", "$fila")
                .filter(name -> sentence.drl().contains(name) && !sentence.drl().contains(name + " :"))
                .map(name -> sentences.stream()
                        .filter(giver -> giver.drl().contains(name + " :"))
                        .findFirst()
                        .orElseThrow()
                        .text());
    }

    private static String sample(String sentence) {
        String said = sentence;
        for (String name : NUMBERS) {
            said = said.replace("{" + name + "}", name.equals("ate") || name.equals("ateSabado") ? "20" : "9");
        }
        for (Map.Entry<String, String> each : SAMPLES.entrySet()) {
            said = said.replace("{" + each.getKey() + "}", each.getValue());
        }
        return said.replaceAll("\\{\\w+}", "refund");
    }
}
