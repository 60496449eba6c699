package leme.rules.fact;

/** One sentence in the two languages of the product. */
public record Texts(String ptBr, String en) {

    public String in(Language language) {
        return switch (language) {
            case PT_BR -> ptBr;
            case EN -> en;
        };
    }
}
