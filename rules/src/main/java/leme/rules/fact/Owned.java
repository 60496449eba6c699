package leme.rules.fact;

/** A product the customer already has. There is one per product of {@link Customer#products}. */
public record Owned(String product) {}
