package leme.models.entity;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.List;
import java.util.regex.Pattern;
import leme.models.entity.Entity.Check;
import leme.models.entity.Entity.Kind;
import leme.models.text.CheckDigits;
import leme.models.text.Masking.Span;

/** Says of something masked what kind of thing it is, and whether it can be one. */
final class Numbers {

    private static final PhoneNumberUtil TELEPHONES = PhoneNumberUtil.getInstance();

    /** Written as a CPF or a CNPJ is, or announced as one: then a wrong one is a mistyped one. */
    private static final Pattern PERSON = Pattern.compile("\\d{3}\\.\\d{3}\\.\\d{3}-\\d{2}");

    private static final Pattern COMPANY = Pattern.compile("\\d{2}\\.\\d{3}\\.\\d{3}/\\d{4}-\\d{2}");
    private static final Pattern SAYS_PERSON = announced("cpf");
    private static final Pattern SAYS_COMPANY = announced("cnpj");
    private static final Pattern SAYS_CARD = announced("cart[aã]o|card");
    private static final int LOOK_BACK = 16;

    private Numbers() {}

    private static Pattern announced(String word) {
        return Pattern.compile("(?iU)\\b(?:" + word + ")\\b\\P{L}{0,3}(?:\\b[eé]h?\\b|n[º°.]|n[uú]mero)?\\P{L}{0,3}$");
    }

    /** One entity, or none when a date or an amount says it better. */
    static List<Entity> read(Span span, String text) {
        String words = text.substring(span.start(), span.end());
        String before = text.substring(Math.max(0, span.start() - LOOK_BACK), span.start());
        return switch (span.token()) {
            case "<cpf>" -> one(Kind.CPF, span, Check.PASSED);
            case "<cnpj>" -> one(Kind.CNPJ, span, Check.PASSED);
            case "<cartao>" -> one(Kind.CARD, span, Check.PASSED);
            case "<email>" -> one(Kind.EMAIL, span, Check.NONE);
            case "<chave_pix>" -> one(Kind.PIX_KEY, span, Check.NONE);
            case "<cep>" -> one(Kind.POSTCODE, span, Check.NONE);
            case "<pedido>" -> one(Kind.ORDER, span, Check.NONE);
            case "<protocolo>" -> one(Kind.PROTOCOL, span, Check.NONE);
            case "<boleto>" -> one(Kind.BOLETO, span, passed(CheckDigits.isBoleto(digits(words))));
            case "<data>", "<valor>" -> List.of();
            default -> mistyped(span, words, before);
        };
    }

    private static List<Entity> mistyped(Span span, String words, String before) {
        int digits = digits(words).length();
        if (PERSON.matcher(words).matches()
                || (digits <= 12 && SAYS_PERSON.matcher(before).find())) {
            return one(Kind.CPF, span, Check.FAILED);
        } else if (COMPANY.matcher(words).matches()
                || (digits <= 15 && SAYS_COMPANY.matcher(before).find())) {
            return one(Kind.CNPJ, span, Check.FAILED);
        } else if (digits >= 13 && digits <= 19 && SAYS_CARD.matcher(before).find()) {
            return one(Kind.CARD, span, Check.FAILED);
        } else if (span.token().equals("<telefone>")) {
            return one(Kind.PHONE, span, passed(isTelephone(words)));
        }
        return one(Kind.NUMBER, span, Check.NONE);
    }

    private static boolean isTelephone(String words) {
        String digits = digits(words);
        String dialled = digits.length() > 11 && digits.startsWith("55") ? "+" + digits : digits;
        try {
            return TELEPHONES.isValidNumber(TELEPHONES.parse(dialled, "BR"));
        } catch (NumberParseException unlike) {
            return false;
        }
    }

    private static String digits(String words) {
        return words.codePoints()
                .map(symbol -> Character.digit(symbol, 10))
                .filter(digit -> digit >= 0)
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                .toString();
    }

    private static Check passed(boolean passed) {
        return passed ? Check.PASSED : Check.FAILED;
    }

    private static List<Entity> one(Kind kind, Span span, Check check) {
        return List.of(new Entity(kind, span.start(), span.end(), null, check));
    }
}
