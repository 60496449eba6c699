package leme.models.text;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The languages a message may be told to be in, by the function words it uses, else by the things it names ({@code refund
 * status}); without either it is Portuguese. Words that both languages write alike ({@code no}, {@code as}, {@code me},
 * {@code do}) are left out.
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
            much many just about into out up down been being after before because
            whats wheres whens ive youre isnt wasnt nobody everything everyone sorry left very again tomorrow today next
            last going while then than cheers""");

    /** Function words of Spanish, French, German and Italian that neither language here has. */
    private static final Set<String> ELSEWHERE = words("""
            el los las pero donde cuando cuanto cual quien muy hola gracias buenos buenas quiero quisiera necesito tengo
            puedo puede hacer hice mi mis usted ustedes ahora hoy ayer manana tarjeta cuenta dinero del con son fue hay
            desde todavia aun estan llego mio una
            les je vous nous mon est sont quand comment pourquoi bonjour merci avec pour dans sur et jai cest commande
            colis carte
            der ist ich und nicht mein meine meinen wo wann wie warum bitte danke hallo guten mit fur auf von zu ein eine
            einen habe haben kann mochte bestellung rechnung karte konto noch
            il gli che non mia dove perche grazie buongiorno vorrei della ordine""");

    /** Fewer of them may be a name or a slip. */
    private static final int FOREIGN = 2;

    private static final String BETWEEN = ", ";

    private final String tag;
    private final Set<String> words;

    Language(String tag, String words) {
        this.tag = tag;
        this.words = words(words);
    }

    private static Set<String> words(String list) {
        return Arrays.stream(list.strip().split("\\s+")).collect(Collectors.toUnmodifiableSet());
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

    /**
     * The languages of a list of tags.
     *
     * @param tags BCP 47, e.g. {@code pt-BR, en}
     * @throws IllegalArgumentException if no language here has one of them
     */
    public static List<Language> listed(String tags) {
        return Arrays.stream(tags.split(BETWEEN, -1)).map(Language::tagged).toList();
    }

    /** Their tags as a list, e.g. {@code pt-BR, en}. */
    public static String tags(Collection<Language> languages) {
        return languages.stream().map(Language::tag).collect(Collectors.joining(BETWEEN));
    }

    /** The language of a text; where nothing tells, Portuguese. */
    public static Language of(NormalText text) {
        return of(text, PORTUGUESE);
    }

    /** The language whose function words are the more frequent; where neither's are, the one whose things are named. */
    public static Language of(NormalText text, Language otherwise) {
        int balance = ENGLISH.used(text) - PORTUGUESE.used(text);
        if (balance == 0) {
            balance = Concepts.in(ENGLISH).named(text) - Concepts.in(PORTUGUESE).named(text);
        }
        return balance == 0 ? otherwise : balance > 0 ? ENGLISH : PORTUGUESE;
    }

    /** Whether a message is in none of them, by the function words of their neighbours. */
    public static boolean isNone(NormalText text) {
        int foreign = count(text, ELSEWHERE);
        return foreign >= FOREIGN && foreign >= Math.max(PORTUGUESE.used(text), ENGLISH.used(text) + 1);
    }

    private int used(NormalText text) {
        return count(text, words);
    }

    private static int count(NormalText text, Set<String> words) {
        int count = 0;
        for (int i = 0; i < text.size(); i++) {
            count += words.contains(text.word(i)) ? 1 : 0;
        }
        return count;
    }
}
