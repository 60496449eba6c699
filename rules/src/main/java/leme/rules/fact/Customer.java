package leme.rules.fact;

import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who the customer is to the sender: no name, no document, no phone number.
 *
 * @param key the sender's pseudonymous key, 1 to 64 characters
 * @param state where the customer lives; null when unknown: then the area code tells, and else the time of Brasília counts
 * @param birthYear null when unknown
 * @param language in which to write to them
 * @param segment the sender's own segment, e.g. {@code prime}; "" when none
 * @param products codes of what they own, e.g. {@code credit-card}
 * @param tags circumstances that rules look at, e.g. {@code vulnerable}, {@code bereaved}, {@code in-debt}
 * @param tenureMonths months since the first contract, 0 or more
 * @param monthlyRevenue what they bring a month, in BRL, 0 or more
 * @param ddd area code of the number we reach them at, 11 to 99; null when unknown
 */
public record Customer(
        String key,
        @Nullable State state,
        @Nullable Integer birthYear,
        Language language,
        String segment,
        Set<String> products,
        Set<String> tags,
        int tenureMonths,
        double monthlyRevenue,
        @Nullable Integer ddd) {

    private static final ZoneId BRASILIA = ZoneId.of("America/Sao_Paulo");

    public Customer {
        products = Set.copyOf(products);
        tags = Set.copyOf(tags);
        if (tenureMonths < 0) {
            throw new IllegalArgumentException("`tenureMonths` is " + tenureMonths + ": give 0 or more");
        }
        if (!(monthlyRevenue >= 0) || Double.isInfinite(monthlyRevenue)) {
            throw new IllegalArgumentException("`monthlyRevenue` is " + monthlyRevenue + ": give 0 or more, in BRL");
        }
    }

    /** A customer whose area code is not known. */
    public Customer(
            String key,
            @Nullable State state,
            @Nullable Integer birthYear,
            Language language,
            String segment,
            Set<String> products,
            Set<String> tags,
            int tenureMonths,
            double monthlyRevenue) {
        this(key, state, birthYear, language, segment, products, tags, tenureMonths, monthlyRevenue, null);
    }

    /** A customer of whom nothing but the key is known. */
    public static Customer unknown(String key) {
        return new Customer(key, null, null, Language.PT_BR, "", Set.of(), Set.of(), 0, 0);
    }

    /** Whether they may not have reached an age by a year: only the year of birth is known, so the doubt protects. */
    public boolean mayBeUnder(int age, int year) {
        return birthYear != null && year - birthYear <= age;
    }

    /** Whether they may have reached an age by a year. */
    public boolean mayHaveReached(int age, int year) {
        return birthYear != null && year - birthYear >= age;
    }

    /** Where they live as far as we know: the state on file, else that of their area code; null when neither is known. */
    public @Nullable State residence() {
        return state != null || ddd == null ? state : State.ofAreaCode(ddd);
    }

    /** Whether they live in a state, by its two letters: {@code residesIn("PR")}. */
    public boolean residesIn(String letters) {
        State residence = residence();
        return residence != null && residence.name().equals(letters);
    }

    /** Where they stand with us. */
    public Stage stage() {
        if (has("former")) {
            return Stage.FORMER;
        }
        if (has("leaving")) {
            return Stage.LEAVING;
        }
        return has("onboarding") ? Stage.ONBOARDING : Stage.ESTABLISHED;
    }

    /** A stage of the journey, told by the tags {@code former}, {@code leaving} and {@code onboarding}, in that order. */
    public enum Stage {
        ONBOARDING,
        ESTABLISHED,
        LEAVING,
        FORMER
    }

    /** Whether this month completes a whole year as a customer. */
    public boolean isAnniversary() {
        return tenureMonths > 0 && tenureMonths % 12 == 0;
    }

    public ZoneId zone() {
        State residence = residence();
        return residence == null ? BRASILIA : residence.zone();
    }

    public boolean has(String tag) {
        return tags.contains(tag);
    }

    public boolean owns(String product) {
        return products.contains(product);
    }
}
