package leme.engine.experiment;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How much a bundle explores, and whom it leaves alone to know what it is worth.
 *
 * @param name changes the assignment of customers when it changes
 * @param controlShare share of customers who receive nothing commercial, 0 to 1
 * @param epsilon share of commercial choices made at random among the survivors, 0 to 1
 */
public record Experiment(String name, double controlShare, double epsilon) {

    private static final Pattern VERSION =
            Pattern.compile("(.*)/control=([0-9.E-]+)/epsilon=([0-9.E-]+)", Pattern.DOTALL);

    public static final Experiment NONE = new Experiment("none", 0, 0);

    public Experiment {
        if (!(controlShare >= 0 && controlShare <= 1) || !(epsilon >= 0 && epsilon <= 1)) {
            throw new IllegalArgumentException("experiment `" + name + "`: control share `" + controlShare
                    + "` and epsilon `" + epsilon + "` must be between 0 and 1");
        }
    }

    /** The version of it that decisions name: the whole of it, for it is short. */
    public String version() {
        return name + "/control=" + controlShare + "/epsilon=" + epsilon;
    }

    /** The experiment a {@link #version()} tells of; empty when it tells of none. */
    public static Optional<Experiment> parse(String version) {
        var told = VERSION.matcher(version);
        return told.matches()
                ? Optional.of(new Experiment(
                        told.group(1), Double.parseDouble(told.group(2)), Double.parseDouble(told.group(3))))
                : Optional.empty();
    }
}
