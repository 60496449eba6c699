package leme.rules.catalogue;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import leme.rules.fact.Action;
import leme.rules.file.ContentVersion;
import leme.rules.file.Loaded;
import leme.rules.file.YamlFile;

/** Everything that may be proposed, by code, in the order of the file. Immutable and content-addressed. */
public final class Catalogue {

    private final String version;
    private final Map<String, Action> byCode;
    private final List<Action> actions;
    private final Map<String, Reward> rewards;
    private final List<Trial> trials;

    private Catalogue(
            String version, Map<String, Action> byCode, Map<String, Reward> rewards, Collection<Trial> trials) {
        this.version = version;
        this.byCode = byCode;
        this.actions = List.copyOf(byCode.values());
        this.rewards = Map.copyOf(rewards);
        this.trials = List.copyOf(trials);
    }

    /** Reads a catalogue; every fault is told at once. */
    public static Loaded<Catalogue> load(YamlFile file) {
        return file.load(CatalogueReader::read)
                .map(read -> of(ContentVersion.of(file.text()), read.actions(), read.rewards()));
    }

    /** Reads a catalogue with the experiments declared beside it; these are looked at once the catalogue is sound. */
    public static Loaded<Catalogue> load(YamlFile actions, YamlFile experiments) {
        return switch (load(actions)) {
            case Loaded.Faulty<Catalogue> faulty -> faulty;
            case Loaded.Sound<Catalogue>(var catalogue) ->
                experiments
                        .load(root -> new TrialReader(catalogue).read(root))
                        .map(trials -> catalogue.with(
                                ContentVersion.of(Map.of("", actions.text(), "experiments", experiments.text())),
                                trials));
        };
    }

    /** The same catalogue with experiments, under another version. */
    public Catalogue with(String changed, Collection<Trial> declared) {
        return new Catalogue(changed, byCode, rewards, declared);
    }

    /** A catalogue of actions whose codes are unique, of whose outcomes nothing is learned. */
    public static Catalogue of(String version, Collection<Action> actions) {
        return of(version, actions, Map.of());
    }

    /**
     * A catalogue of actions whose codes are unique.
     *
     * @param rewards by group
     */
    public static Catalogue of(String version, Collection<Action> actions, Map<String, Reward> rewards) {
        Map<String, Action> byCode = new LinkedHashMap<>();
        for (Action action : actions) {
            if (byCode.put(action.code(), action) != null) {
                throw new IllegalArgumentException("code `" + action.code() + "` is given twice");
            }
        }
        return new Catalogue(version, byCode, rewards, List.of());
    }

    /** Digest of what it was read from. */
    public String version() {
        return version;
    }

    public List<Action> actions() {
        return actions;
    }

    public Optional<Action> action(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** What counts as a response, by group; nothing is learned of groups without. */
    public Map<String, Reward> rewards() {
        return rewards;
    }

    /** Experiments that are declared beside it, in the order of their file. */
    public List<Trial> trials() {
        return trials;
    }

    public Optional<Trial> trial(String name) {
        return trials.stream().filter(trial -> trial.name().equals(name)).findFirst();
    }

    /** What it costs when a customer opts out because of an action of a group, BRL. */
    public double optOutCost(String group) {
        var reward = rewards.get(group);
        return reward == null ? 0 : reward.optOutCost();
    }
}
