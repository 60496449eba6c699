package leme.engine.experiment;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import leme.engine.propensity.Scored;
import leme.engine.situation.Situation;
import leme.models.experiment.Assignment;
import leme.rules.catalogue.Trial;
import leme.rules.catalogue.Trial.Phase;
import leme.rules.fact.Candidate;

/**
 * The arms that a customer is in, one of each declared experiment. Arms take away from what governance allowed, they never
 * add; service, and what somebody asked for, they leave alone.
 *
 * @param dealt in the order of the experiments
 * @param resting experiments that have not begun or are over: they deal nobody, and the record says so
 */
public record Arms(List<Dealt> dealt, List<Assigned> resting) {

    /** Of a catalogue without experiments. */
    public static final Arms NONE = new Arms(List.of());

    /** Of experiments that all run. */
    public Arms(List<Dealt> dealt) {
        this(dealt, List.of());
    }

    /** An experiment and the arm of it. */
    public record Dealt(Trial trial, Trial.Arm arm) {}

    public Arms {
        dealt = List.copyOf(dealt);
        resting = List.copyOf(resting);
    }

    /** Always the same for the same customer, on every replica, until the salt changes or the last day is over. */
    public static Arms of(List<Trial> trials, Situation situation) {
        if (trials.isEmpty()) {
            return NONE;
        }
        var customer = situation.tenant() + "/" + situation.customerKey();
        return new Arms(
                trials.stream()
                        .filter(trial -> trial.phase(situation.at()) == Phase.RUNNING)
                        .map(trial -> new Dealt(trial, arm(trial, customer)))
                        .toList(),
                trials.stream()
                        .filter(trial -> trial.phase(situation.at()) != Phase.RUNNING)
                        .map(trial -> new Assigned(trial.name(), trial.salt(), "", false, trial.phase(situation.at())))
                        .toList());
    }

    private static Trial.Arm arm(Trial trial, String customer) {
        var arms = trial.arms().stream()
                .map(arm -> new Assignment.Arm(arm.name(), arm.share()))
                .toList();
        var dealt = new Assignment(trial.name(), trial.salt(), arms).arm(customer);
        return trial.arms().get(arms.indexOf(dealt));
    }

    /** Without the treatments whose place another takes here; one that is not allowed takes nobody's. */
    public List<Scored> inTheirTreatments(List<Scored> scored) {
        var allowed = scored.stream().map(Arms::candidate).toList();
        Set<Candidate> replaced = dealt.stream()
                .flatMap(each -> each.arm().treatments().entrySet().stream())
                .flatMap(form -> replaced(allowed, form.getKey(), form.getValue()))
                .collect(Collectors.toSet());
        return replaced.isEmpty()
                ? scored
                : scored.stream()
                        .filter(one -> !replaced.contains(candidate(one)))
                        .toList();
    }

    private static Stream<Candidate> replaced(List<Candidate> allowed, String action, String treatment) {
        return allowed.stream()
                .filter(form -> isForm(form, action, treatment))
                .flatMap(form -> allowed.stream()
                        .filter(other -> other.code().equals(action))
                        .filter(other ->
                                other.treatment().channel() == form.treatment().channel())
                        .filter(other -> !other.equals(form)));
    }

    /** Whether an arm keeps it back. */
    public boolean withhold(Scored one) {
        var group = candidate(one).action().group();
        return one.sells() && dealt.stream().anyMatch(each -> each.arm().withholds(group));
    }

    /** Whether choices may be left to chance. */
    public boolean explore() {
        return dealt.stream().allMatch(each -> each.arm().explores());
    }

    /**
     * Which arms these are, for the record; then the experiments that rest.
     *
     * @param scored the survivors, before any arm took away
     */
    public List<Assigned> concerning(List<Scored> scored) {
        var running = dealt.stream()
                .map(each -> new Assigned(
                        each.trial().name(),
                        each.trial().salt(),
                        each.arm().name(),
                        each.trial().arms().stream().anyMatch(arm -> acts(arm, scored))));
        return Stream.concat(running, resting.stream()).toList();
    }

    private static boolean acts(Trial.Arm arm, List<Scored> scored) {
        return scored.stream()
                .anyMatch(one -> one.sells()
                                && (!arm.explores()
                                        || arm.withholds(candidate(one).action().group()))
                        || Objects.equals(
                                arm.treatments().get(candidate(one).code()),
                                candidate(one).treatment().id()));
    }

    private static boolean isForm(Candidate form, String action, String treatment) {
        return form.code().equals(action) && form.treatment().id().equals(treatment);
    }

    private static Candidate candidate(Scored one) {
        return one.allowed().candidate();
    }
}
