package leme.models.online;

/**
 * A Gaussian belief about log-odds, after a chance to respond passed: the normal distribution with the mean and variance
 * of {@code N(z; mean, variance) / (1 + e^z)} (assumed-density filtering; Minka 2001).
 *
 * <p>The integrals are sums over equal steps, which for smooth functions that vanish at both ends err by less than
 * rounding does (Trefethen, Weideman 2014).
 *
 * @param mean of the belief after
 * @param variance of the belief after; never more than before, for the factor is log-concave
 */
record Silence(double mean, double variance) {

    private static final int STEPS = 48;
    private static final double REACH = 8;
    private static final double[] DENSITY = density();

    static Silence after(double mean, double variance) {
        double deviation = Math.sqrt(variance);
        double mass = 0;
        double first = 0;
        double second = 0;
        for (int i = 0; i <= STEPS; i++) {
            double unit = unit(i);
            double weight = DENSITY[i] / (1 + StrictMath.exp(mean + deviation * unit));
            mass += weight;
            first += weight * unit;
            second += weight * unit * unit;
        }
        double shift = first / mass;
        double left = Math.clamp(second / mass - shift * shift, 0, 1);
        return new Silence(mean + deviation * shift, variance * left);
    }

    private static double unit(int step) {
        return REACH * (2.0 * step / STEPS - 1);
    }

    private static double[] density() {
        double[] density = new double[STEPS + 1];
        for (int i = 0; i <= STEPS; i++) {
            density[i] = StrictMath.exp(-unit(i) * unit(i) / 2);
        }
        return density;
    }
}
