package leme.models.entity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import leme.models.entity.Entity.Check;
import leme.models.entity.Entity.Kind;

/** Amounts of money: with a currency sign before, or with its name behind. */
final class Amounts {

    private static final String FIGURE = "\\d{1,3}(?:[.,]\\d{3})++(?:[.,]\\d{2})?+|\\d{1,9}(?:[.,]\\d{1,2})?+";
    private static final String WORD = "cem|duzentos|trezentos|quatrocentos|quinhentos|seiscentos|setecentos|oitocentos"
            + "|novecentos|dez|vinte|trinta|quarenta|cinquenta|sessenta|setenta|oitenta|noventa|dois|duas|tr[eê]s"
            + "|quatro|cinco|seis|sete|oito|nove|um|a hundred|one hundred";
    private static final Pattern AMOUNT = Pattern.compile("(?iU)(?:R\\$|\\$|BRL)\\s?(?<signed>" + FIGURE
            + ")(?<signedThousands>\\s?(?:mil|k)\\b)?+"
            + "|(?<![\\d.,])(?:(?<named>" + FIGURE + ")|\\b(?<word>" + WORD + ")\\b|(?=\\bmil\\s+rea))"
            + "(?<thousands>\\s*\\bmil)?+\\s?(?:reais|real|conto|contos|pila|pilas|dollars|bucks)\\b");
    private static final Map<String, Integer> WORDS = Map.ofEntries(
            Map.entry("um", 1),
            Map.entry("dois", 2),
            Map.entry("duas", 2),
            Map.entry("tres", 3),
            Map.entry("três", 3),
            Map.entry("quatro", 4),
            Map.entry("cinco", 5),
            Map.entry("seis", 6),
            Map.entry("sete", 7),
            Map.entry("oito", 8),
            Map.entry("nove", 9),
            Map.entry("dez", 10),
            Map.entry("vinte", 20),
            Map.entry("trinta", 30),
            Map.entry("quarenta", 40),
            Map.entry("cinquenta", 50),
            Map.entry("sessenta", 60),
            Map.entry("setenta", 70),
            Map.entry("oitenta", 80),
            Map.entry("noventa", 90),
            Map.entry("cem", 100),
            Map.entry("a hundred", 100),
            Map.entry("one hundred", 100),
            Map.entry("duzentos", 200),
            Map.entry("trezentos", 300),
            Map.entry("quatrocentos", 400),
            Map.entry("quinhentos", 500),
            Map.entry("seiscentos", 600),
            Map.entry("setecentos", 700),
            Map.entry("oitocentos", 800),
            Map.entry("novecentos", 900));
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    private Amounts() {}

    static List<Entity> in(String text) {
        List<Entity> amounts = new ArrayList<>();
        Matcher matcher = AMOUNT.matcher(text);
        while (matcher.find()) {
            String value = value(matcher)
                    .setScale(2, java.math.RoundingMode.UNNECESSARY)
                    .toPlainString();
            amounts.add(new Entity(Kind.AMOUNT, matcher.start(), matcher.end(), value, Check.NONE));
        }
        return amounts;
    }

    private static BigDecimal value(Matcher found) {
        BigDecimal amount = amount(found);
        boolean thousands = found.group("thousands") != null || found.group("signedThousands") != null;
        return thousands ? amount.multiply(THOUSAND) : amount;
    }

    private static BigDecimal amount(Matcher found) {
        String figure = found.group("signed") == null ? found.group("named") : found.group("signed");
        if (figure != null) {
            return figure(figure);
        }
        String word = found.group("word");
        return word == null ? BigDecimal.ONE : BigDecimal.valueOf(WORDS.getOrDefault(word.toLowerCase(Locale.ROOT), 1));
    }

    /** The last point or comma is decimal when one or two digits follow it. */
    private static BigDecimal figure(String typed) {
        int mark = Math.max(typed.lastIndexOf('.'), typed.lastIndexOf(','));
        boolean decimal = mark >= 0 && typed.length() - mark <= 3;
        String whole = (decimal ? typed.substring(0, mark) : typed).replaceAll("[.,]", "");
        return new BigDecimal(decimal ? whole + "." + typed.substring(mark + 1) : whole);
    }
}
