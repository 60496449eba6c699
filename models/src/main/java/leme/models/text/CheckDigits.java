package leme.models.text;

import br.com.caelum.stella.DigitoPara;
import br.com.caelum.stella.validation.CNPJValidator;
import br.com.caelum.stella.validation.CPFValidator;

/** Whether digits are what they look like, by their check digits. */
public final class CheckDigits {

    private static final CPFValidator PERSON = new CPFValidator();

    private CheckDigits() {}

    /** A CPF: 11 digits, the last two modulo 11. */
    public static boolean isPerson(String digits) {
        return digits.length() == 11 && PERSON.invalidMessagesFor(digits).isEmpty();
    }

    /** A CNPJ: 12 digits or capital letters, then two check digits modulo 11. */
    public static boolean isCompany(String characters) {
        return characters.length() == 14
                && new CNPJValidator(false, true).invalidMessagesFor(characters).isEmpty();
    }

    /**
     * The digits of a boleto as typed: 47 (bank slip: three fields, each closed by a digit modulo 10) or 48 (utility
     * bill: four fields of 11 digits, each closed by a digit modulo 10, or modulo 11 as its third digit says); 44 are a
     * bar code, whose check digit stands fifth or fourth (FEBRABAN, layout of collection and of utility bills).
     */
    public static boolean isBoleto(String digits) {
        return switch (digits.length()) {
            case 44 ->
                digits.charAt(0) == '8' || closes(modulo11(digits.substring(0, 4) + digits.substring(5)), digits, 4);
            case 47 -> field(digits, 0, 9) && field(digits, 10, 20) && field(digits, 21, 31);
            case 48 -> bill(digits);
            default -> false;
        };
    }

    private static boolean field(String digits, int from, int to) {
        return closes(modulo10(digits.substring(from, to)), digits, to);
    }

    private static boolean bill(String digits) {
        boolean ten = digits.charAt(2) == '6' || digits.charAt(2) == '7';
        for (int from = 0; from < digits.length(); from += 12) {
            String field = digits.substring(from, from + 11);
            if (!closes(ten ? modulo10(field) : modulo11Bill(field), digits, from + 11)) {
                return false;
            }
        }
        return true;
    }

    private static boolean closes(String check, String digits, int at) {
        return check.charAt(0) == digits.charAt(at);
    }

    private static String modulo10(String digits) {
        return new DigitoPara(digits)
                .mod(10)
                .comMultiplicadores(2, 1)
                .somandoIndividualmente()
                .complementarAoModulo()
                .trocandoPorSeEncontrar("0", 10)
                .calcula();
    }

    private static String modulo11(String digits) {
        return new DigitoPara(digits)
                .complementarAoModulo()
                .trocandoPorSeEncontrar("1", 0, 10, 11)
                .mod(11)
                .calcula();
    }

    private static String modulo11Bill(String digits) {
        return new DigitoPara(digits)
                .complementarAoModulo()
                .trocandoPorSeEncontrar("0", 0, 1, 10, 11)
                .mod(11)
                .calcula();
    }

    /** A payment card: 13 to 19 digits whose Luhn sum ends in zero. */
    public static boolean isCard(String digits) {
        if (digits.length() < 13 || digits.length() > 19) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighed = i % 2 == 0 ? digit : 2 * digit;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return sum % 10 == 0;
    }
}
