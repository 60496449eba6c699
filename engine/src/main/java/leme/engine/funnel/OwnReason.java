package leme.engine.funnel;

import leme.rules.fact.Texts;

/** Why the pipeline itself, not a rule, left an action out. Rules bring their own reasons and texts. */
public enum OwnReason {
    NOT_VALID_TODAY("fora do período de validade", "outside its period of validity"),
    NOT_FOR_CHANNEL("sem forma para este canal", "no treatment for this channel"),
    NOT_TO_THE_POINT("não responde ao que foi pedido", "does not answer what was asked"),
    NOT_WORTH_SENDING("custa mais do que se espera que valha", "costs more than it is expected to bring"),
    CONTROL_GROUP("cliente do grupo de controle: nada comercial", "customer in the control group: nothing commercial"),
    WITHHELD_BY_ARM(
            "retida neste grupo de clientes por um experimento", "withheld from these customers by an experiment"),
    EXCLUDED_IN_ANSWER(
            "não combina com uma ação que vem antes na mesma resposta",
            "does not go together with an action that comes before it in the same answer"),
    CANNOT_WAIT("só poderia sair mais tarde, e não pode esperar", "could only go out later, and cannot wait"),
    NOT_THEN(
            "só poderia sair mais tarde, e então já não seria permitido",
            "could only go out later, when it would no longer be allowed");

    private final Texts text;

    OwnReason(String ptBr, String en) {
        this.text = new Texts(ptBr, en);
    }

    public Texts text() {
        return text;
    }
}
