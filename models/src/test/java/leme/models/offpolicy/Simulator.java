package leme.models.offpolicy;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** A world whose truth is known: two features, four actions, a reward of 0 or 1, and a logging policy with a floor. */
public final class Simulator {

    public static final int ACTIONS = 4;
    private static final double FLOOR = 0.05;
    private static final double[][] TASTE = {{0.9, -0.5}, {-0.8, 0.7}, {0.2, 0.9}, {-0.3, -0.9}};
    private static final double[] APPEAL = {-0.6, -0.2, -1.0, -0.4};

    private final RandomGenerator random;

    public Simulator(long seed) {
        this.random = generator(seed);
    }

    static RandomGenerator generator(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    /** What an action really brings. */
    public static double truth(Occasion occasion, int action) {
        double[] x = occasion.features();
        return sigmoid(APPEAL[action] + TASTE[action][0] * x[0] + TASTE[action][1] * x[1]);
    }

    /** Prefers what the first feature suggests, rightly or not. */
    public static final Policy LOGGING = occasion -> softmax(occasion, 1.2, true);

    /** Knows the truth, and acts on it often but not always. */
    public static final Policy CANDIDATE = occasion -> softmax(occasion, 6, false);

    /** Its worth on average over all occasions there are. */
    public static double value(Policy policy) {
        RandomGenerator many = generator(99);
        int occasions = 200_000;
        double sum = 0;
        for (int i = 0; i < occasions; i++) {
            Occasion occasion = occasion(many);
            double[] chances = policy.chances(occasion);
            for (int action = 0; action < ACTIONS; action++) {
                sum += chances[action] * truth(occasion, action);
            }
        }
        return sum / occasions;
    }

    /** So many decisions of the logging policy. */
    public List<Logged> log(int rows) {
        var log = new ArrayList<Logged>(rows);
        for (int i = 0; i < rows; i++) {
            Occasion occasion = occasion(random);
            double[] chances = LOGGING.chances(occasion);
            int action = draw(random, chances);
            double reward = random.nextDouble() < truth(occasion, action) ? 1 : 0;
            log.add(new Logged("d" + i, occasion, action, chances[action], reward));
        }
        return log;
    }

    static int draw(RandomGenerator random, double[] chances) {
        double place = random.nextDouble();
        for (int action = 0; action < chances.length - 1; action++) {
            place -= chances[action];
            if (place < 0) {
                return action;
            }
        }
        return chances.length - 1;
    }

    private static Occasion occasion(RandomGenerator random) {
        return Occasion.of(random.nextDouble() * 2 - 1, random.nextDouble() * 2 - 1);
    }

    private static double[] softmax(Occasion occasion, double keenness, boolean prejudiced) {
        double[] chances = new double[ACTIONS];
        double sum = 0;
        for (int action = 0; action < ACTIONS; action++) {
            double liking = prejudiced ? (action - 1.5) * occasion.features()[0] : truth(occasion, action);
            chances[action] = Math.exp(keenness * liking);
            sum += chances[action];
        }
        for (int action = 0; action < ACTIONS; action++) {
            chances[action] = FLOOR + (1 - ACTIONS * FLOOR) * chances[action] / sum;
        }
        return chances;
    }

    private static double sigmoid(double logOdds) {
        return 1 / (1 + Math.exp(-logOdds));
    }
}
