package leme.models.propensity;

import java.util.List;

/**
 * A profile as numbers, each of the order of one, and zero where nothing speaks for or against.
 *
 * <p>The length is always {@link #COUNT}: a model is refused unless it has a weight for each.
 */
final class Terms {

    /** Names of the terms, in their order. */
    static final List<String> NAMES = List.of(
            "tenure",
            "revenue",
            "productsOwned",
            "ownsProduct",
            "asked",
            "contacts",
            "rejections",
            "acceptances",
            "weekend",
            "morning",
            "evening",
            "night",
            "channel:WHATSAPP",
            "channel:INSTAGRAM",
            "channel:SMS",
            "channel:RCS",
            "channel:WEBCHAT",
            "channel:EMAIL",
            "channel:VOICE",
            "rejections×contacts",
            "acceptances×asked",
            "ownsProduct×asked",
            "tenure×evening");

    /** How many terms there are. */
    static final int COUNT = NAMES.size();

    private static final int FIRST_CHANNEL = 12;
    private static final int FIRST_CROSS = 19;

    private Terms() {}

    /** The terms of a profile; length {@link #COUNT}. */
    static double[] of(Profile profile) {
        double[] terms = new double[COUNT];
        terms[0] = Math.log1p(Math.max(0, profile.tenureMonths())) / 4;
        terms[1] = Math.log1p(Math.max(0, profile.monthlyRevenue())) / 6;
        terms[2] = Math.log1p(Math.max(0, profile.productsOwned()));
        terms[3] = profile.ownsProduct() ? 1 : 0;
        terms[4] = profile.asked() ? 1 : 0;
        terms[5] = Math.log1p(Math.max(0, profile.contacts()));
        terms[6] = Math.log1p(Math.max(0, profile.rejections()));
        terms[7] = Math.log1p(Math.max(0, profile.acceptances()));
        terms[8] = profile.weekend() ? 1 : 0;
        int hour = profile.hour();
        terms[9] = hour >= 6 && hour < 12 ? 1 : 0;
        terms[10] = hour >= 18 && hour < 22 ? 1 : 0;
        terms[11] = hour >= 22 || hour < 6 ? 1 : 0;
        int channel = NAMES.indexOf("channel:" + profile.channel());
        if (channel >= FIRST_CHANNEL) {
            terms[channel] = 1;
        }
        cross(terms);
        return terms;
    }

    /** What one fact means depends on another: customer with customer, customer with context. */
    private static void cross(double[] terms) {
        terms[FIRST_CROSS] = terms[6] * terms[5];
        terms[FIRST_CROSS + 1] = terms[7] * terms[4];
        terms[FIRST_CROSS + 2] = terms[3] * terms[4];
        terms[FIRST_CROSS + 3] = terms[0] * terms[10];
    }
}
