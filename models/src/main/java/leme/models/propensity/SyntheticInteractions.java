package leme.models.propensity;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * SYNTHETIC interactions, drawn from a truth that is written down here: they give the first model sensible shapes until
 * real outcomes replace it, and give tests a truth to compare with. They say nothing about any real customer.
 *
 * <p>Truth, in log-odds around the action's prior: +1.2 if the customer asks for what the action answers; −1.0 if they
 * own its product; +0.5 per acceptance and −0.7 per rejection of the group (logarithmic); −0.3 for each doubling of
 * recent contacts; +0.05 per tripling of tenure; +0.15 in the evening, −0.4 after midnight; −0.3 by voice or e-mail,
 * +0.15 on WhatsApp. Each action has an offset of its own, normal with deviation 0.2, unknown to the catalogue.
 *
 * @param actions what may be proposed
 * @param seed the same seed draws the same rows
 */
public record SyntheticInteractions(List<Proposal> actions, long seed) {

    private static final List<String> CHANNELS =
            List.of("WHATSAPP", "WHATSAPP", "WHATSAPP", "WEBCHAT", "INSTAGRAM", "SMS", "EMAIL", "RCS", "VOICE");

    /** An action as the catalogue describes it. */
    public record Proposal(String code, String group, double prior) {}

    public SyntheticInteractions {
        actions = List.copyOf(actions);
    }

    /** Draws rows. */
    public List<Interaction> draw(int rows) {
        var random = new SplittableRandom(seed);
        double[] offsets = new double[actions.size()];
        for (int a = 0; a < offsets.length; a++) {
            offsets[a] = 0.2 * random.nextGaussian();
        }
        var drawn = new ArrayList<Interaction>(rows);
        for (int r = 0; r < rows; r++) {
            int a = random.nextInt(offsets.length);
            Proposal action = actions.get(a);
            Profile profile = profile(random);
            double probability = truth(action, profile, offsets[a]);
            drawn.add(new Interaction(
                    action.code(), action.group(), action.prior(), profile, random.nextDouble() < probability));
        }
        return drawn;
    }

    /** The true probability of acceptance, given the action's own offset. */
    static double truth(Proposal action, Profile profile, double offset) {
        double logOdds = StrictMath.log(action.prior() / (1 - action.prior())) + offset;
        logOdds += profile.asked() ? 1.0 : -0.2;
        logOdds -= profile.ownsProduct() ? 0.8 : -0.2;
        logOdds += 0.5 * StrictMath.log1p(profile.acceptances()) - 0.7 * StrictMath.log1p(profile.rejections());
        logOdds -= 0.3 * (StrictMath.log1p(profile.contacts()) / StrictMath.log(2) - 1);
        logOdds += 0.15 * (StrictMath.log1p(profile.tenureMonths()) / 3 - 1);
        logOdds += profile.hour() >= 18 && profile.hour() < 22 ? 0.15 : profile.hour() < 6 ? -0.4 : 0;
        logOdds += switch (profile.channel()) {
            case "WHATSAPP" -> 0.15;
            case "VOICE", "EMAIL" -> -0.3;
            default -> 0;
        };
        return 1 / (1 + StrictMath.exp(-logOdds));
    }

    private static Profile profile(SplittableRandom random) {
        return new Profile(
                (int) (72 * random.nextDouble() * random.nextDouble()),
                Math.round(100 * 40 * StrictMath.exp(random.nextGaussian())) / 100.0,
                random.nextInt(5),
                random.nextInt(5) == 0,
                CHANNELS.get(random.nextInt(CHANNELS.size())),
                random.nextInt(24),
                random.nextInt(7) > 4,
                random.nextInt(6),
                random.nextInt(4) * random.nextInt(2),
                random.nextInt(4) * random.nextInt(2),
                random.nextInt(6) == 0);
    }
}
