package leme.service.web;

import leme.api.model.Audience;
import leme.api.model.Change;
import leme.api.model.Condition;
import leme.api.model.Fate;
import leme.api.model.Language;
import leme.api.model.RuleTold;
import leme.api.model.Why;
import leme.engine.why.Account;

/** Why an action was, or was not, part of a decision, as the contract gives it: to each audience what is theirs. */
final class WhyView {

    private final leme.engine.why.Why why;
    private final Account account;

    private WhyView(leme.engine.why.Why why, Account account) {
        this.why = why;
        this.account = account;
    }

    static Why of(leme.engine.why.Why why, Account account) {
        return new WhyView(why, account).view();
    }

    private boolean isFor(leme.engine.why.Audience audience) {
        return account.audience() == audience;
    }

    private Why view() {
        boolean auditor = isFor(leme.engine.why.Audience.AUDITOR);
        return new Why()
                .decisionId(why.decisionId())
                .action(why.action().code())
                .name(account.name())
                .fate(Same.as(Fate.class, why.fate()))
                .audience(Same.as(Audience.class, account.audience()))
                .lang(Same.as(Language.class, account.language()))
                .summary(account.summary())
                .rules(account.rules().stream().map(this::rule).toList())
                .silent(account.silent().stream().map(this::rule).toList())
                .changes(account.changes().stream().map(this::change).toList())
                .permittedThen(account.changes().isEmpty() ? null : account.enough())
                .permittedFrom(account.from())
                .notes(account.notes())
                .rulePack(auditor ? why.rulePack() : null)
                .bundle(auditor ? why.bundle() : null);
    }

    private RuleTold rule(Account.Rule told) {
        var finding = told.finding();
        var view = new RuleTold()
                .effect(Same.as(RuleTold.EffectEnum.class, finding.effect()))
                .text(told.text())
                .until(finding.until())
                .conditions(told.conditions().stream().map(this::condition).toList());
        if (!isFor(leme.engine.why.Audience.CUSTOMER)) {
            var citation = finding.rule().citation();
            view.code(citation.reason())
                    .rule(citation.rule())
                    .policy(citation.policy())
                    .treatments(finding.treatments());
        }
        if (isFor(leme.engine.why.Audience.AUDITOR)) {
            var rule = finding.rule();
            view.owner(rule.owner())
                    .satisfies(Same.orAbsent(rule.satisfies()))
                    .legalBasis(Same.orAbsent(rule.citation().legalBasis()))
                    .path(rule.file())
                    .line(rule.line());
        }
        return view;
    }

    private Condition condition(leme.rules.why.Condition condition) {
        boolean auditor = isFor(leme.engine.why.Audience.AUDITOR);
        return new Condition()
                .outcome(Same.as(Condition.OutcomeEnum.class, condition.outcome()))
                .text(condition.text())
                .subject(condition.subject())
                .actual(condition.actual())
                .operator(condition.operator())
                .bound(condition.bound())
                .source(auditor ? condition.source() : null)
                .line(auditor && condition.line() > 0 ? condition.line() : null);
    }

    private Change change(Account.Change told) {
        var step = told.step();
        return new Change()
                .kind(Same.as(Change.KindEnum.class, step.kind()))
                .text(told.text())
                .code(isFor(leme.engine.why.Audience.CUSTOMER) ? null : step.reason())
                .tried(step.verified())
                .from(step.from());
    }
}
