package leme.rules.fact;

/**
 * Why an action speaks to a customer: the purpose that LGPD art. 6, I demands be specific, explicit and informed.
 *
 * <p>The order is the order of protection: the first three serve the customer or the law and still go out when
 * information is missing; the last three serve the sender and fail closed.
 */
public enum Purpose {
    /** Performs the contract or answers a request (LGPD art. 7, V). */
    SERVICE,
    /** Protects the customer's account or money (LGPD art. 7, II and IX; art. 11, II, g). */
    SECURITY,
    /** Recovers a debt (LGPD art. 7, X; Law 8.078/1990 art. 42 on how). */
    COLLECTION,
    /** Keeps a customer who wants to leave (LGPD art. 7, IX). */
    RETENTION,
    /** Surveys, tips, anniversaries: keeps in touch, sells nothing (LGPD art. 7, IX). */
    RELATIONAL,
    /** Sells (LGPD art. 7, I). */
    PROMOTIONAL;

    /** Whether the sender gains more than the customer: such actions fail closed when facts are missing. */
    public boolean isCommercial() {
        return compareTo(RETENTION) >= 0;
    }
}
