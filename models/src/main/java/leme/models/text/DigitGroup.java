package leme.models.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import leme.models.text.Masking.Span;

/**
 * Digits that belong together although points, dashes, brackets or single blanks stand between them.
 *
 * @param digits as ASCII
 * @param shape the text with every digit as {@code 0}
 * @param start position of the first digit
 * @param end position after the last digit
 */
record DigitGroup(String digits, String shape, int start, int end) {

    /** The fewest digits that may identify somebody. */
    private static final int FEWEST = 5;

    private static final int WIDEST_GAP = 3;
    private static final Pattern BETWEEN_BLANKS = Pattern.compile("[^ ]+");
    private static final Set<String> CASES =
            Set.of("protocolo", "protocolos", "prot", "protoc", "chamado", "ticket", "atendimento", "os");
    private static final Set<String> ORDERS = Set.of("pedido", "ped", "order", "compra", "ordem", "encomenda");

    /** The group that begins at a digit. */
    static DigitGroup at(String text, int start) {
        var digits = new StringBuilder();
        var shape = new StringBuilder();
        int end = start;
        for (int i = start; i < text.length() && i - end <= WIDEST_GAP; ) {
            int symbol = text.codePointAt(i);
            int next = i + Character.charCount(symbol);
            int digit = Character.digit(symbol, 10);
            if (digit >= 0) {
                shape.append(text, end, i).append('0');
                digits.append((char) ('0' + digit));
                end = next;
            } else if (!separates(symbol, text, next)) {
                break;
            }
            i = next;
        }
        return new DigitGroup(digits.toString(), shape.toString(), start, end);
    }

    private static boolean separates(int symbol, String text, int next) {
        return switch (symbol) {
            case ' ', '.', '-', '/', '(', ')', '\u2013', '\u00a0', '_', '*' -> true;
            case ',' -> next < text.length() && Character.isDigit(text.codePointAt(next));
            default -> Character.getType(symbol) == Character.FORMAT;
        };
    }

    /** Too few digits to identify anybody. */
    boolean isShort() {
        return digits.length() < FEWEST;
    }

    /** The token in its place, or one per number where several stand side by side. */
    List<Span> parts(String text, String precedingWord) {
        String token = token(precedingWord);
        List<Span> parts = new ArrayList<>();
        if (token.equals("<numero>")) {
            Matcher numbers = BETWEEN_BLANKS.matcher(text).region(start, end);
            while (numbers.find()) {
                DigitGroup part = at(numbers.group(), 0);
                if (part.isShort()) {
                    return List.of(new Span(start, end, token));
                }
                parts.add(new Span(numbers.start(), numbers.end(), part.token(precedingWord)));
            }
        }
        return parts.isEmpty() ? List.of(new Span(start, end, token)) : parts;
    }

    private String token(String precedingWord) {
        int n = digits.length();
        if (CheckDigits.isPerson(digits)) {
            return "<cpf>";
        } else if (CheckDigits.isCompany(digits)) {
            return "<cnpj>";
        } else if (CASES.contains(precedingWord)) {
            return "<protocolo>";
        } else if (ORDERS.contains(precedingWord)) {
            return "<pedido>";
        } else if (CheckDigits.isCard(digits)) {
            return "<cartao>";
        } else if (shape.equals("00/00/0000") || shape.equals("00/00/00") || shape.equals("0000-00-00")) {
            return "<data>";
        } else if (shape.equals("00000-000")) {
            return "<cep>";
        } else if (shape.endsWith(",00") && !shape.contains(" ")) {
            return "<valor>";
        }
        return isTelephone(n) ? "<telefone>" : n == 44 || n == 47 || n == 48 ? "<boleto>" : "<numero>";
    }

    /** Area codes and subscribers of the Brazilian plan, with or without the country. */
    private boolean isTelephone(int n) {
        boolean dashed = shape.endsWith("-0000");
        return switch (n) {
            case 8, 9 -> dashed;
            case 10, 11 -> digits.charAt(0) != '0' && digits.charAt(1) != '0';
            case 12, 13 -> digits.startsWith("55");
            default -> false;
        };
    }
}
