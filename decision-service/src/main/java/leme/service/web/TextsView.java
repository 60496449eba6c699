package leme.service.web;

import leme.api.model.Texts;

/** A text in both languages, as the contract gives it. */
final class TextsView {

    private TextsView() {}

    static Texts of(leme.rules.fact.Texts texts) {
        return new Texts().ptBr(texts.ptBr()).en(texts.en());
    }
}
