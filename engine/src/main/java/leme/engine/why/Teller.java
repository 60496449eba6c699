package leme.engine.why;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import leme.engine.Bundle;
import leme.engine.why.Finding.Effect;
import leme.rules.fact.Language;
import leme.rules.why.Condition;
import leme.rules.why.Speech;
import leme.rules.why.Telling;

/** Tells somebody why. Written from templates: no model has a say in it. */
public final class Teller {

    private final Why why;
    private final Bundle bundle;
    private final Audience audience;
    private final Speech speech;

    private Teller(Why why, Bundle bundle, Audience audience, Speech speech) {
        this.why = why;
        this.bundle = bundle;
        this.audience = audience;
        this.speech = speech;
    }

    /**
     * Tells it.
     *
     * @param bundle the decision's own: names and reasons are read from it
     */
    public static Account tell(Why why, Bundle bundle, Audience audience, Language language) {
        return new Teller(why, bundle, audience, new Bilingual(why.zone()).in(language)).account();
    }

    private Account account() {
        var changes = changes();
        boolean promise = !changes.isEmpty() && why.plan().enough();
        return new Account(
                audience,
                speech.language(),
                speech.in(why.action().name()),
                new Summary(why, bundle, audience, speech).text(),
                rules(why.spoke()),
                audience == Audience.AUDITOR ? rules(why.silent()) : List.of(),
                changes,
                promise,
                promise ? why.plan().from() : null,
                notes());
    }

    /** To a customer each reason once, however many rules or facts gave it. */
    private List<Account.Rule> rules(List<Finding> findings) {
        var told = new HashSet<String>();
        return findings.stream()
                .filter(this::isForAudience)
                .map(this::rule)
                .filter(rule -> audience != Audience.CUSTOMER || told.add(rule.text()))
                .toList();
    }

    /** Who serves or is served hears of the form at hand, whoever checks of all. */
    private boolean isForAudience(Finding finding) {
        boolean atHand = why.treatment().isEmpty() || finding.treatments().contains(why.treatment());
        return switch (audience) {
            case CUSTOMER -> atHand && finding.effect() != Effect.LEVER;
            case AGENT -> atHand;
            case AUDITOR -> true;
        };
    }

    private Account.Rule rule(Finding finding) {
        var reason = finding.rule().citation().reason();
        return switch (audience) {
            case CUSTOMER -> new Account.Rule(finding, speech.in(bundle.customerText(reason)), List.of());
            case AGENT, AUDITOR ->
                new Account.Rule(finding, speech.in(bundle.auditorText(reason)), conditions(finding));
        };
    }

    private List<Condition> conditions(Finding finding) {
        return new Telling(speech).conditions(finding.attempt());
    }

    /** A customer hears what would have to change only if all of it is theirs to hear: half of it would be a false hope. */
    private List<Account.Change> changes() {
        var steps = why.plan().steps();
        return switch (audience) {
            case AGENT, AUDITOR ->
                steps.stream()
                        .map(step -> new Account.Change(step, speech.in(step.text())))
                        .toList();
            case CUSTOMER ->
                why.plan().enough() && steps.stream().noneMatch(step -> step.customer() == null)
                        ? steps.stream()
                                .map(step ->
                                        new Account.Change(step, speech.in(Objects.requireNonNull(step.customer()))))
                                .toList()
                        : List.of();
        };
    }

    private List<String> notes() {
        if (audience == Audience.CUSTOMER) {
            return List.of();
        }
        var notes = new ArrayList<String>();
        why.withheld()
                .forEach(withheld -> notes.add(speech.say(
                                "Fora do prazo de guarda para a finalidade ",
                                "Past their retention for the purpose of ")
                        + speech.value(why.action().purpose())
                        + speech.say(" e por isso não usados: ", " and therefore not used: ")
                        + withheld.count() + " × " + speech.value(withheld.kind()) + " (" + withheld.citation()
                        + ")."));
        if (why.withheldMattered()) {
            notes.add(speech.say(
                    "Com esses dados, as regras teriam decidido de outra forma.",
                    "With them the rules would have said otherwise."));
        }
        unexplained().forEach(text -> notes.add(speech.say("Sem explicação: `", "Not explained: `") + text + "`."));
        return notes;
    }

    private Stream<String> unexplained() {
        return why.spoke().stream()
                .flatMap(finding -> finding.attempt().unexplained().stream())
                .distinct();
    }
}
