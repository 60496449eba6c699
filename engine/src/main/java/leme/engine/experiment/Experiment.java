package leme.engine.experiment;

import java.util.Optional;
import java.util.regex.Pattern;
import leme.engine.experiment.Exploration.EpsilonGreedy;

/**
 * How a bundle explores, and whom it leaves alone to know what it is worth.
 *
 * @param name changes the assignment of customers when it changes
 * @param controlShare share of customers who receive nothing commercial, 0 to 1
 * @param exploration what is left to chance among the commercial survivors
 */
public record Experiment(String name, double controlShare, Exploration exploration) {

    private static final Pattern VERSION = Pattern.compile("(.*)/control=([0-9.E-]+)/(.*)", Pattern.DOTALL);

    public static final Experiment NONE = new Experiment("none", 0, 0);

    public Experiment {
        if (!(controlShare >= 0 && controlShare <= 1)) {
            throw new IllegalArgumentException(
                    "experiment `" + name + "`: control share `" + controlShare + "` must be between 0 and 1");
        }
    }

    /** One that makes a share of commercial choices at random. */
    public Experiment(String name, double controlShare, double epsilon) {
        this(name, controlShare, new EpsilonGreedy(epsilon));
    }

    /** The version of it that decisions name: the whole of it, for it is short. */
    public String version() {
        return name + "/control=" + controlShare + "/" + exploration.version();
    }

    /** The experiment a {@link #version()} tells of; empty when it tells of none. */
    public static Optional<Experiment> parse(String version) {
        var told = VERSION.matcher(version);
        return told.matches()
                ? Exploration.parse(told.group(3))
                        .map(exploration ->
                                new Experiment(told.group(1), Double.parseDouble(told.group(2)), exploration))
                : Optional.empty();
    }
}
