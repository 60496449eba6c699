package leme.engine.route;

import leme.rules.fact.Texts;

/** Why a route was taken, or was not. */
public enum RouteReason {
    // Why it was taken.
    FLOW_SUFFICES("há um fluxo certo para este pedido", "a deterministic flow serves this request"),
    BOT_SUFFICES("o bot de intenções responde com segurança", "the intent bot can answer for sure"),
    NEEDS_READING("é preciso ler com mais atenção", "the message needs a closer reading"),
    ASKED_FOR_HUMAN("o cliente pediu uma pessoa", "the customer asked for a person"),
    LEGAL_THREAT("o cliente fala em Procon ou justiça", "the customer threatens legal action"),
    CRITICAL_SUBJECT("assunto crítico", "the subject is critical"),
    COMPLAINT("o cliente reclama e merece uma pessoa", "the customer complains and deserves a person"),
    VULNERABLE("o cliente está em situação vulnerável", "the customer is vulnerable"),
    RULE_OBLIGES("uma regra obriga", "a rule obliges it"),
    NOTHING_ELSE_FITS("nenhuma máquina pode responder a isto", "no machine may answer this"),
    // Why it was not.
    HUMAN_REQUIRED("uma pessoa precisa responder", "a person must answer"),
    CHEAPER_SUFFICES("uma rota mais barata basta", "a cheaper route suffices"),
    NOT_SURE_ENOUGH("a intenção não é certa o bastante", "the intent is not sure enough"),
    NO_FLOW("não há fluxo para este pedido", "there is no flow for this request"),
    NOT_FOR_INTENT("não é permitida para este pedido", "not permitted for this request"),
    OVER_BUDGET("custa mais do que o orçamento", "costs more than the budget"),
    TOO_SLOW("demora mais do que o orçamento", "takes longer than the budget");

    private final Texts text;

    RouteReason(String ptBr, String en) {
        this.text = new Texts(ptBr, en);
    }

    public Texts text() {
        return text;
    }
}
