package leme.models.text;

import br.com.caelum.stella.validation.CNPJValidator;
import br.com.caelum.stella.validation.CPFValidator;

/** Whether digits are what they look like, by their check digits. */
final class CheckDigits {

    private static final CPFValidator PERSON = new CPFValidator();

    private CheckDigits() {}

    /** A CPF: 11 digits, the last two modulo 11. */
    static boolean isPerson(String digits) {
        return digits.length() == 11 && PERSON.invalidMessagesFor(digits).isEmpty();
    }

    /** A CNPJ: 12 digits or capital letters, then two check digits modulo 11. */
    static boolean isCompany(String characters) {
        return characters.length() == 14
                && new CNPJValidator(false, true).invalidMessagesFor(characters).isEmpty();
    }

    /** A payment card: 13 to 19 digits whose Luhn sum ends in zero. */
    static boolean isCard(String digits) {
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
