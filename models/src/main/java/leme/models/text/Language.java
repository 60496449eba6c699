package leme.models.text;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The languages a message may be told to be in, by the function words it uses; without any it is Portuguese. Words that
 * both languages write alike ({@code no}, {@code as}, {@code me}, {@code do}) are left out.
 */
public enum Language {
    PORTUGUESE("pt-BR", """
            o os um uma uns umas de da das em na nas por para pelo pela com sem que se ao aos
            eu voce voces ele ela eles elas nos meu minha meus minhas seu sua seus suas isso isto esse essa este esta
            estao foi ser tem tenho ter vou vai quero queria preciso posso pode como onde quando quanto qual quais
            quem porque mas nao sim ja ainda mais muito bom boa dia tarde noite oi ola obrigado obrigada favor
            fazer faz deu dar chegou chega recebi receber ver saber mudar cancelar cartao conta pedido fatura boleto
            ate depois agora hoje ontem amanha aqui nada tudo ne mim lhe"""),
    ENGLISH("en", """
            the an and or of to in on at with without from by is are was were be been am im it its this that
            these those i you he she we they my your his her our their him us them does did dont doesnt didnt
            have has had havent can cant could would will wont should what where when why how which who not yes please
            thanks hello hi if there need want get got still any make made card account money order help
            much many just about into out up down been being after before because""");

    private final String tag;
    private final Set<String> words;

    Language(String tag, String words) {
        this.tag = tag;
        this.words = Arrays.stream(words.strip().split("\\s+")).collect(Collectors.toUnmodifiableSet());
    }

    /** BCP 47, e.g. {@code pt-BR}. */
    public String tag() {
        return tag;
    }

    /**
     * The language of a tag.
     *
     * @param tag BCP 47, e.g. {@code pt-BR}
     * @throws IllegalArgumentException if no language here has it
     */
    public static Language tagged(String tag) {
        for (Language language : values()) {
            if (language.tag.equals(tag)) {
                return language;
            }
        }
        throw new IllegalArgumentException("language `" + tag + "` is not among `pt-BR`, `en`");
    }

    /** The language whose function words are the more frequent. */
    public static Language of(NormalText text) {
        int balance = 0;
        for (int i = 0; i < text.size(); i++) {
            String word = text.word(i);
            balance += (ENGLISH.words.contains(word) ? 1 : 0) - (PORTUGUESE.words.contains(word) ? 1 : 0);
        }
        return balance > 0 ? ENGLISH : PORTUGUESE;
    }
}
