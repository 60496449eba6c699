package leme.rules.fact;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something we could propose to a customer: an entry of the catalogue.
 *
 * @param code unique, kebab-case, e.g. {@code refund-status}
 * @param issue the top of the hierarchy, e.g. {@code service}
 * @param group the middle of the hierarchy, e.g. {@code refunds}
 * @param name what people call it
 * @param purpose why it speaks to the customer
 * @param basis the legal basis of that
 * @param product what it is about or sells, e.g. {@code credit-card}; "" when none
 * @param tags for rules, e.g. {@code credit}, {@code apology}
 * @param intents intents it answers; empty for actions that answer none
 * @param value what a positive outcome is worth to the sender, in BRL, 0 or more
 * @param prior the propensity before there is evidence, in (0, 1)
 * @param validFrom first day it may be proposed, null for always
 * @param validUntil last day it may be proposed, null for always
 * @param canWait whether it may be sent later when the hour forbids it now
 * @param treatments its forms per channel, preferred first
 * @param stock how many are left to give; null when it cannot run out
 * @param excludes products and actions it cannot go together with
 */
public record Action(
        String code,
        String issue,
        String group,
        Texts name,
        Purpose purpose,
        LegalBasis basis,
        String product,
        Set<String> tags,
        Set<String> intents,
        double value,
        double prior,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil,
        boolean canWait,
        List<Treatment> treatments,
        @Nullable Integer stock,
        Set<String> excludes) {

    public Action {
        tags = Set.copyOf(tags);
        intents = Set.copyOf(intents);
        treatments = List.copyOf(treatments);
        excludes = Set.copyOf(excludes);
        if (!(value >= 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException("`value` of `" + code + "` is " + value + ": give 0 or more, in BRL");
        }
        if (!(prior > 0 && prior < 1)) {
            throw new IllegalArgumentException(
                    "`prior` of `" + code + "` is " + prior + ": give a probability between 0 and 1");
        }
    }

    /** An action that cannot run out and goes together with any other. */
    public Action(
            String code,
            String issue,
            String group,
            Texts name,
            Purpose purpose,
            LegalBasis basis,
            String product,
            Set<String> tags,
            Set<String> intents,
            double value,
            double prior,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validUntil,
            boolean canWait,
            List<Treatment> treatments) {
        this(
                code,
                issue,
                group,
                name,
                purpose,
                basis,
                product,
                tags,
                intents,
                value,
                prior,
                validFrom,
                validUntil,
                canWait,
                treatments,
                null,
                Set.of());
    }

    /** Whether it works with sensitive data (LGPD art. 5, II). */
    public boolean isSensitive() {
        return tags.contains("sensitive");
    }

    public boolean isSoldOut() {
        return stock != null && stock <= 0;
    }

    /** Whether one of the two says that it cannot go together with the other, or with what the other is about. */
    public boolean isExclusiveWith(Action other) {
        return excludes(other) || other.excludes(this);
    }

    private boolean excludes(Action other) {
        return !code.equals(other.code)
                && (excludes.contains(other.code) || !other.product.isEmpty() && excludes.contains(other.product));
    }

    public boolean answers(String intent) {
        return intents.contains(intent);
    }

    public boolean isValidOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validUntil == null || !day.isAfter(validUntil));
    }
}
