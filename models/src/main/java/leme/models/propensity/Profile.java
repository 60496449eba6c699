package leme.models.propensity;

/**
 * What a propensity may look at: nothing else about the customer reaches the model.
 *
 * @param tenureMonths 0 or more
 * @param monthlyRevenue BRL, 0 or more
 * @param productsOwned 0 or more
 * @param ownsProduct whether they already own the action's product
 * @param channel where it would reach them, e.g. {@code WHATSAPP}
 * @param hour local, 0 to 23
 * @param weekend local Saturday or Sunday
 * @param contacts commercial contacts in the last 30 days, 0 or more
 * @param rejections of this action's group in the last 180 days, 0 or more
 * @param acceptances of this action's group in the last 180 days, 0 or more
 * @param asked whether the customer's message asks for what the action answers
 */
public record Profile(
        int tenureMonths,
        double monthlyRevenue,
        int productsOwned,
        boolean ownsProduct,
        String channel,
        int hour,
        boolean weekend,
        int contacts,
        int rejections,
        int acceptances,
        boolean asked) {

    /** As numbers, each of the order of one, and zero where nothing speaks for or against; always equally many. */
    public double[] terms() {
        return Terms.of(this);
    }
}
