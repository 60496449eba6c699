package leme.engine.why;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import leme.engine.Bundle;
import leme.engine.propensity.Score;
import leme.rules.fact.Treatment;
import leme.rules.why.Speech;
import org.jspecify.annotations.Nullable;

/** What became of an action, in a sentence or two. */
record Summary(Why why, Bundle bundle, Audience audience, Speech speech) {

    String text() {
        var sentence = switch (why.fate()) {
            case CHOSEN -> chosen();
            case OUTRANKED -> outranked();
            case VETOED -> vetoed();
            case NOT_THEN -> notThen();
            case NOT_VALID_TODAY -> notValid();
            case NOT_FOR_CHANNEL -> notForChannel();
            case NOT_TO_THE_POINT -> notToThePoint();
            case NOT_WORTH_SENDING -> notWorthSending();
            case CONTROL_GROUP -> controlGroup();
            case WITHHELD_BY_ARM -> withheldByArm();
            case EXCLUDED_IN_ANSWER -> excludedInAnswer();
        };
        return sentence + later();
    }

    private boolean toCustomer() {
        return audience == Audience.CUSTOMER;
    }

    private String name() {
        var name = "“" + speech.in(why.action().name()) + "”";
        return audience == Audience.AUDITOR ? name + " (`" + why.action().code() + "`)" : name;
    }

    private String chosen() {
        if (toCustomer()) {
            return speech.say("Escolhemos " + name() + " para você.", "We chose " + name() + " for you.");
        }
        var standing = why.standing();
        boolean chance = standing != null && standing.explored();
        return speech.say("A ação " + name() + " foi a escolhida", name() + " was chosen")
                + (chance ? speech.say(", por sorteio de exploração", ", by an exploration draw") : "")
                + "." + worth(why.score());
    }

    private String outranked() {
        var standing = why.standing();
        if (toCustomer() || standing == null) {
            return speech.say(
                    "A ação " + name() + " era possível, mas havia algo mais adequado para você agora.",
                    name() + " was possible, but something else suited you better just now.");
        }
        var first = "“"
                + bundle.catalogue()
                        .action(standing.first())
                        .map(action -> speech.in(action.name()))
                        .orElse(standing.first())
                + "”";
        return speech.say(
                        "A ação " + name() + " é permitida, mas ficou em " + standing.rank() + "º de " + standing.of()
                                + ", atrás de " + first + ". ",
                        name() + " is permitted, but ranked " + standing.rank() + " of " + standing.of() + ", behind "
                                + first + ". ")
                + distance(standing)
                + worth(why.score());
    }

    /** What it lacked to come first. */
    private String distance(Standing standing) {
        if (standing.explored()) {
            return speech.say(
                    "A primeira está lá por sorteio de exploração.", "The first is there by an exploration draw.");
        }
        if (standing.firstAsked() && !standing.asked()) {
            return speech.say(
                    "A primeira responde ao que o cliente pediu, e nenhum valor passa à frente disso.",
                    "The first answers what the customer asked, and no value goes before that.");
        }
        var own = standing.score();
        double needed =
                (standing.firstScore().total() / (own.contextWeight() * own.lever()) + own.cost()) / own.value();
        return needed < 1
                ? speech.say("Seria preciso uma propensão ≥ ", "It needed a propensity ≥ ") + percent(needed)
                        + speech.say("; era ", "; it was ")
                        + percent(own.propensity().value()) + "."
                : speech.say(
                        "Com o seu valor, nenhuma propensão bastaria.",
                        "At its value no propensity would have been enough.");
    }

    /** The auditor's arithmetic. */
    private String worth(@Nullable Score score) {
        if (score == null || audience != Audience.AUDITOR) {
            return "";
        }
        return String.format(
                speech.locale(),
                speech.say(
                        " (Propensão %.4f × valor R$ %.2f − custo R$ %.4f) × contexto %.2f × alavanca %.2f = %.4f.",
                        " (Propensity %.4f × value BRL %.2f − cost BRL %.4f) × context %.2f × lever %.2f = %.4f."),
                score.propensity().value(),
                score.value(),
                score.cost(),
                score.contextWeight(),
                score.lever(),
                score.total());
    }

    private String percent(double share) {
        return String.format(speech.locale(), "%.2f%%", share * 100);
    }

    private String vetoed() {
        long rules = why.spoke().stream()
                .filter(finding -> finding.effect() != Finding.Effect.LEVER)
                .map(finding -> finding.rule().name())
                .distinct()
                .count();
        return switch (audience) {
            case CUSTOMER -> speech.say("Não enviamos " + name() + " agora.", "We are not sending " + name() + " now.");
            case AGENT ->
                why.action().purpose().isCommercial()
                        ? speech.say("Não ofereça " + name() + " agora.", "Do not offer " + name() + " now.")
                        : speech.say(name() + " não pode sair agora.", name() + " cannot go out now.");
            case AUDITOR ->
                speech.say(
                        "A ação " + name() + " foi vetada por " + rules + (rules == 1 ? " regra" : " regras")
                                + " do pacote `" + why.rulePack() + "`.",
                        name() + " was vetoed by " + rules + (rules == 1 ? " rule" : " rules") + " of pack `"
                                + why.rulePack() + "`.");
        };
    }

    private String notThen() {
        return speech.say(
                name() + " só poderia sair mais tarde, e então já não seria permitida.",
                name() + " could only go out later, when it would no longer be allowed.");
    }

    private String notValid() {
        var from = day(why.action().validFrom());
        var until = day(why.action().validUntil());
        var period = (from.isEmpty() ? "" : speech.say(" desde ", " from ") + from)
                + (until.isEmpty() ? "" : speech.say(" até ", " until ") + until);
        return speech.say(name() + " vale" + period + ".", name() + " is valid" + period + ".");
    }

    private String day(@Nullable LocalDate day) {
        return day == null ? "" : speech.value(day);
    }

    private String notForChannel() {
        var forms = why.action().treatments().stream()
                .map(Treatment::channel)
                .distinct()
                .map(speech::value)
                .collect(Collectors.joining(", "));
        var open = why.channels().stream().map(speech::value).collect(Collectors.joining(", "));
        return speech.say(
                name() + " não tem forma para " + open + "; tem para " + forms + ".",
                name() + " has no form for " + open + "; it has for " + forms + ".");
    }

    private String notToThePoint() {
        if (toCustomer()) {
            return speech.say(
                    name() + " não tem a ver com o que você pediu.",
                    name() + " has nothing to do with what you asked.");
        }
        var intents = why.action().intents().stream()
                .sorted()
                .map(intent -> speech.in(bundle.routing().name(intent)))
                .map(text -> "“" + text.toLowerCase(Locale.ROOT) + "”")
                .collect(Collectors.joining(", "));
        return speech.say(name() + " não responde ao que foi pedido", name() + " does not answer what was asked")
                + (intents.isEmpty() ? "." : speech.say("; responde a: ", "; it answers: ") + intents + ".");
    }

    private String notWorthSending() {
        if (toCustomer()) {
            return speech.say(
                    "A ação " + name() + " não era adequada para você agora.", name() + " did not suit you just now.");
        }
        var score = why.score();
        var bound = score == null || score.value() <= 0
                ? ""
                : speech.say(" Seria preciso uma propensão > ", " It needed a propensity > ")
                        + percent(score.cost() / score.value())
                        + speech.say("; era ", "; it was ")
                        + percent(score.propensity().value()) + ".";
        return speech.say(
                        name() + " custa mais do que se espera que renda.",
                        name() + " costs more than it is expected to bring.")
                + bound
                + worth(score);
    }

    private String controlGroup() {
        return switch (audience) {
            case CUSTOMER ->
                speech.say("No momento não enviamos ofertas a você.", "We send you no offers at the moment.");
            case AGENT ->
                speech.say(
                        "O cliente está no grupo de controle: nada comercial lhe é enviado.",
                        "The customer is in the control group: nothing commercial is sent to them.");
            case AUDITOR ->
                speech.say(
                        "A ação " + name() + " ficou de fora: o cliente está no grupo de controle do experimento `"
                                + bundle.experiment().name() + "`.",
                        name() + " was left out: the customer is in the control group of experiment `"
                                + bundle.experiment().name() + "`.");
        };
    }

    private String withheldByArm() {
        return toCustomer()
                ? speech.say(
                        "No momento não enviamos " + name() + " a você.",
                        "We do not send you " + name() + " at the moment.")
                : speech.say(
                        "A ação " + name() + " foi retida: o cliente está num braço de experimento que não a recebe.",
                        name() + " was withheld: the customer is in an arm of an experiment that does not receive it.");
    }

    private String excludedInAnswer() {
        var rival = Objects.requireNonNull(why.rival());
        var first =
                "“" + speech.in(rival.name()) + "”" + (audience == Audience.AUDITOR ? " (`" + rival.code() + "`)" : "");
        return toCustomer()
                ? speech.say(
                        name() + " não combina com " + first + ", que já lhe sugerimos.",
                        name() + " does not go together with " + first + ", which we suggested already.")
                : speech.say(
                                "A ação " + name() + " era possível, mas não combina com " + first
                                        + ", que vem antes na mesma resposta.",
                                name() + " was possible, but does not go together with " + first
                                        + ", which comes before it in the same answer.")
                        + worth(why.score());
    }

    private String later() {
        if (why.sendAfter() == null) {
            return "";
        }
        var moment = speech.moment(why.sendAfter());
        return why.fate() == Fate.CHOSEN
                ? speech.say(" Sai a partir de " + moment + ".", " It goes out from " + moment + ".")
                : speech.say(
                        " Só poderia sair a partir de " + moment + ".", " It could only go out from " + moment + ".");
    }
}
