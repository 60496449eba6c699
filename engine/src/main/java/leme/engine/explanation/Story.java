package leme.engine.explanation;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import leme.engine.Bundle;
import leme.engine.funnel.Loss;
import leme.engine.funnel.Reason;
import leme.engine.funnel.Stage;
import leme.engine.governance.Withdrawal;
import leme.engine.route.RouteChoice;
import leme.engine.treatment.Placed;
import leme.rules.fact.Language;
import leme.rules.fact.Texts;
import leme.rules.fact.Understanding;
import leme.rules.routing.RouteKind;
import leme.rules.verdict.Citation;
import leme.rules.verdict.Verdict.Duty;
import leme.rules.verdict.Verdict.Obligation;
import org.jspecify.annotations.Nullable;

/** Tells a decision in sentences, from templates, in both languages. */
record Story(
        @Nullable Understanding understanding,
        @Nullable RouteChoice route,
        @Nullable Placed chosen,
        boolean offering,
        ZoneId customerZone,
        List<Loss> suppressed,
        List<Explanation.Left> funnel,
        @Nullable Withdrawal withdrawal,
        List<Obligation> obligations,
        Bundle bundle) {

    private static final Map<RouteKind, Texts> WHO = Map.of(
            RouteKind.FLOW, new Texts("um fluxo automático", "an automatic flow"),
            RouteKind.INTENT_BOT, new Texts("o atendente virtual", "the virtual assistant"),
            RouteKind.LLM,
                    new Texts("um assistente com inteligência artificial", "an assistant with artificial intelligence"),
            RouteKind.HUMAN, new Texts("uma pessoa da nossa equipe", "a person of our team"));

    Texts forCustomer() {
        return both(this::toCustomer);
    }

    Texts forAuditor() {
        return both(this::toAuditor);
    }

    private interface Telling {
        String in(Language language);
    }

    private static Texts both(Telling telling) {
        return new Texts(telling.in(Language.PT_BR), telling.in(Language.EN));
    }

    private String toCustomer(Language language) {
        var text = new StringBuilder();
        if (understanding != null && route != null) {
            text.append(say(
                    language,
                    "Entendemos que sua mensagem é sobre: %s. Quem responde é %s.",
                    "We understood that your message is about: %s. The answer comes from %s.",
                    bundle.routing().name(understanding.intent()).in(language),
                    WHO.getOrDefault(route.kind(), new Texts("", "")).in(language)));
        }
        if (route != null && route.answersAt() != null) {
            append(
                    text,
                    say(
                            language,
                            "Nossa equipe responde a partir de %1$td/%1$tm às %1$tH:%1$tM.",
                            "Our team answers from %1$tB %1$te at %1$tH:%1$tM.",
                            route.answersAt().atZone(customerZone)));
        }
        if (chosen == null) {
            append(
                    text,
                    say(language, "Nenhuma mensagem automática será enviada.", "No automatic message will be sent."));
        } else {
            append(
                    text,
                    say(
                            language,
                            "Escolhemos “%s”, com base em %s.",
                            "We chose “%s”, on the basis of %s.",
                            chosen.name().in(language),
                            chosen.basis().article()));
        }
        var silenced = silencing(language);
        if (!silenced.isEmpty()) {
            append(text, say(language, "Não enviamos ofertas agora.", "We send no offers now."));
            silenced.forEach(sentence -> append(text, sentence));
        }
        if (withdrawal != null) {
            append(text, words(withdrawal.citation(), language));
        }
        obligations.stream()
                .filter(obligation -> obligation.duty() == Duty.CONFIRM_WITHDRAWAL)
                .map(obligation -> words(obligation.citation(), language))
                .distinct()
                .forEach(sentence -> append(text, sentence));
        return text.toString();
    }

    private String words(Citation citation, Language language) {
        return bundle.customerText(citation.reason()).in(language);
    }

    private String toAuditor(Language language) {
        var text = new StringBuilder();
        if (understanding != null) {
            append(
                    text,
                    say(
                            language,
                            "Intenção `%s` com confiança %.3f (%s), reclamação %.3f, tom %s, sinais %s.",
                            "Intent `%s` with confidence %.3f (%s), complaint %.3f, tone %s, signals %s.",
                            understanding.intent(),
                            understanding.confidence(),
                            understanding.lane(),
                            understanding.complaint(),
                            understanding.tone(),
                            understanding.signals()));
        }
        if (route != null) {
            append(
                    text,
                    say(
                            language,
                            "Rota %s: %s.",
                            "Route %s: %s.",
                            route.kind(),
                            route.reason().text().in(language)));
        }
        append(
                text,
                say(
                        language,
                        "Funil: %s de %d ações do catálogo.",
                        "Funnel: %s of %d actions in the catalogue.",
                        funnel.stream()
                                .map(left -> left.stage() + " " + left.actions())
                                .collect(Collectors.joining(" → ")),
                        bundle.catalogue().actions().size()));
        if (chosen != null) {
            append(
                    text,
                    say(
                            language,
                            "Escolhida `%s` por `%s`: (propensão %.4f × valor R$ %.2f − custo R$ %.4f) × contexto %.2f ×"
                                    + " alavanca %.2f = %.4f.",
                            "Chosen `%s` as `%s`: (propensity %.4f × value BRL %.2f − cost BRL %.4f) × context %.2f ×"
                                    + " lever %.2f = %.4f.",
                            chosen.action(),
                            chosen.treatment(),
                            chosen.score().propensity().value(),
                            chosen.score().value(),
                            chosen.score().cost(),
                            chosen.score().contextWeight(),
                            chosen.score().lever(),
                            chosen.score().total()));
        }
        var vetoes = vetoes();
        if (!vetoes.isEmpty()) {
            append(
                    text,
                    say(
                            language,
                            "Vetos: %s.",
                            "Vetoes: %s.",
                            vetoes.entrySet().stream()
                                    .map(entry -> entry.getKey() + " ×" + entry.getValue())
                                    .collect(Collectors.joining("; "))));
        }
        if (withdrawal != null) {
            append(
                    text,
                    say(
                            language,
                            "Revogação registrada desde %s: %s em %s, por %s (%s).",
                            "Withdrawal recorded from %s: %s in %s, by %s (%s).",
                            withdrawal.at(),
                            withdrawal.purposes(),
                            withdrawal.channels(),
                            withdrawal.citation().reason(),
                            withdrawal.citation().legalBasis()));
        }
        return text.toString();
    }

    /** The reasons that kept every offer back, in words; empty when an offer is on its way or none was kept back. */
    private List<String> silencing(Language language) {
        var offers = suppressed.stream()
                .filter(loss -> loss.stage() == Stage.GOVERN && loss.purpose().isCommercial())
                .toList();
        if (offers.isEmpty() || offering) {
            return List.of();
        }
        var common = new LinkedHashSet<>(offers.getFirst().reasons());
        offers.forEach(loss -> common.retainAll(loss.reasons()));
        var said = common.isEmpty() ? offers.getFirst().reasons() : common;
        return said.stream()
                .map(reason -> toCustomer(reason, language))
                .distinct()
                .toList();
    }

    /** Each reason that rules gave, with how many actions it kept back, in order of appearance. */
    private Map<String, Integer> vetoes() {
        var counts = new LinkedHashMap<String, Integer>();
        suppressed.stream()
                .filter(loss -> loss.stage() == Stage.GOVERN)
                .flatMap(loss -> loss.reasons().stream())
                .forEach(reason -> counts.merge(toAuditor(reason), 1, Integer::sum));
        return counts;
    }

    private String toCustomer(Reason reason, Language language) {
        return reason.policy().isEmpty()
                ? reason.text().in(language)
                : bundle.customerText(reason.code()).in(language);
    }

    private static String toAuditor(Reason reason) {
        return reason.legalBasis().isEmpty() ? reason.code() : reason.code() + " (" + reason.legalBasis() + ")";
    }

    private static void append(StringBuilder text, String sentence) {
        if (!text.isEmpty()) {
            text.append(' ');
        }
        text.append(sentence);
    }

    private static String say(Language language, String ptBr, String en, Object... values) {
        return switch (language) {
            case PT_BR -> String.format(Locale.of("pt", "BR"), ptBr, values);
            case EN -> String.format(Locale.ENGLISH, en, values);
        };
    }
}
