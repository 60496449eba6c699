package leme.engine.why;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import leme.engine.why.Step.Kind;
import leme.rules.fact.Case;
import leme.rules.fact.Complaint;
import leme.rules.fact.Customer;
import leme.rules.fact.Owned;
import leme.rules.fact.Permission;
import leme.rules.fact.Proposal;
import leme.rules.fact.Source;
import leme.rules.fact.Texts;
import leme.rules.fact.Understanding;
import leme.rules.fact.Window;
import leme.rules.why.Attempt;
import leme.rules.why.Operator;
import leme.rules.why.Premises.Constraint;
import leme.rules.why.Premises.Pattern;
import leme.rules.why.Premises.Quantified;
import leme.rules.why.Scope;
import leme.rules.why.Speech;
import leme.rules.why.Term;
import leme.rules.why.Term.Member;
import org.jspecify.annotations.Nullable;

/**
 * What might be otherwise so that a rule would not speak of certain facts. Only proposals: whoever asks tries them on the
 * rules before telling anybody.
 */
final class Remedies {

    /** A change and the case with it. */
    record Remedy(Kind kind, Texts text, @Nullable Texts customer, Case after) {}

    private static final int YEAR = 12;

    private final Supposed suppose;
    private final Bilingual bilingual;
    private final List<Remedy> found = new ArrayList<>();

    private Remedies(Case question, Bilingual bilingual) {
        this.suppose = new Supposed(question);
        this.bilingual = bilingual;
    }

    static List<Remedy> of(Attempt attempt, Case question, Bilingual bilingual) {
        var remedies = new Remedies(question, bilingual);
        attempt.findings().forEach(remedies::look);
        return List.copyOf(remedies.found);
    }

    private void look(Attempt.Finding finding) {
        switch (finding.fact()) {
            case null -> missing(finding);
            case Complaint complaint when complaint.isOpen() -> close(complaint);
            case Permission permission -> agree(permission);
            case Owned owned -> notOwn(owned.product());
            case Source source -> read(source);
            case Window window -> write(window);
            case Customer customer -> tests(finding, this::customer);
            case Proposal proposal -> tests(finding, this::customer);
            case Understanding understanding -> tests(finding, this::message);
            default -> {}
        }
    }

    private interface Look {
        void at(Term test, Scope scope) throws Scope.Unknowable;
    }

    private void tests(Attempt.Finding finding, Look look) {
        finding.checks().stream()
                .map(Attempt.Check::constraint)
                .map(Constraint::test)
                .forEach(test -> {
                    try {
                        if (test != null) {
                            look.at(test, finding.scope());
                        }
                    } catch (Scope.Unknowable unknown) {
                        // What has no value offers no change.
                    }
                });
    }

    private void close(Complaint complaint) {
        add(
                Kind.CLOSE_COMPLAINT,
                suppose.closed(complaint),
                speech -> speech.say(
                        "responder e encerrar a reclamação sobre " + complaint.subject() + ", aberta em "
                                + speech.moment(complaint.openedAt()),
                        "the complaint about " + complaint.subject() + ", opened on "
                                + speech.moment(complaint.openedAt()) + ", answered and closed"),
                speech -> speech.say("Sua reclamação de ", "Your complaint of ")
                        + speech.moment(complaint.openedAt())
                        + speech.say(" ser resolvida.", " is resolved."));
    }

    private void agree(Permission permission) {
        add(
                Kind.CONSENT,
                suppose.agreed(permission.purpose(), permission.channel()),
                speech -> speech.say("consentimento do cliente para fins de ", "the customer's consent to ")
                        + speech.value(permission.purpose())
                        + speech.say(" por ", " on ")
                        + speech.value(permission.channel()),
                speech -> speech.say("Você aceitar receber mensagens de ", "You agree to messages of ")
                        + speech.value(permission.purpose())
                        + speech.say(" por ", " on ")
                        + speech.value(permission.channel())
                        + ".");
    }

    private void notOwn(String product) {
        add(
                Kind.CUSTOMER,
                suppose.notOwning(product),
                speech -> speech.say("o cliente não ter mais o produto ", "the customer no longer having the product ")
                        + product);
    }

    private void read(Source source) {
        boolean unread = source.state() == Source.State.MISSING;
        add(
                Kind.DATA,
                suppose.fresh(source.part()),
                speech -> speech.say("ler de novo: ", "read afresh: ")
                        + speech.value(source.part())
                        + (unread
                                ? speech.say(
                                        " (supondo que nada conste contra)", " (supposing nothing stands against it)")
                                : ""));
    }

    private void write(Window window) {
        if (!window.open()) {
            add(
                    Kind.MESSAGE,
                    suppose.wroteOn(window.channel()),
                    speech -> speech.say("uma mensagem do cliente por ", "a message from the customer on ")
                            + speech.value(window.channel())
                            + speech.say(" (abre 24 horas)", " (opens 24 hours)"),
                    speech -> speech.say("Você nos escrever por ", "You write to us on ")
                            + speech.value(window.channel())
                            + ".");
        }
    }

    private void customer(Term test, Scope scope) throws Scope.Unknowable {
        switch (test) {
            case Member has when has.key().equals("Customer.has") -> unmark(text(has, scope));
            case Term.Not(Member owns) when owns.key().equals("Customer.owns") -> own(text(owns, scope));
            case Member owns when owns.key().equals("Customer.owns") -> notOwn(text(owns, scope));
            case Term.Comparison(Member tenure, var operator, var bound)
            when tenure.key().equals("Customer.tenureMonths") -> tenure(operator, scope.value(bound));
            case Term.Comparison(Member whole, var operator, var truth)
            when whole.key().equals("Customer.isAnniversary") -> anniversary(whole, scope);
            case Term.Not(Member whole) when whole.key().equals("Customer.isAnniversary") -> anniversary(whole, scope);
            default -> {}
        }
    }

    private void unmark(String tag) {
        add(
                Kind.MARK,
                suppose.unmarked(tag),
                speech -> speech.say(
                        "a marca “" + tag + "” sair do cadastro do cliente",
                        "the mark “" + tag + "” taken off the customer's file"));
    }

    private void own(String product) {
        add(
                Kind.CUSTOMER,
                suppose.owning(product),
                speech -> speech.say("o cliente ter o produto ", "the customer having the product ") + product);
    }

    private void tenure(Operator operator, @Nullable Object bound) {
        if (bound instanceof Number number && (operator == Operator.LESS || operator == Operator.AT_MOST)) {
            tenured(operator == Operator.LESS ? number.intValue() : number.intValue() + 1);
        }
    }

    private void anniversary(Member whole, Scope scope) throws Scope.Unknowable {
        if (scope.value(whole.of()) instanceof Customer customer) {
            tenured((customer.tenureMonths() / YEAR + 1) * YEAR);
        }
    }

    private void tenured(int months) {
        add(
                Kind.CUSTOMER,
                suppose.tenured(months),
                speech -> speech.say(
                        "o cliente completar " + months + " meses de casa",
                        "the customer completing " + months + " months with us"),
                speech -> speech.say(
                        "Você completar " + months + " meses como cliente.",
                        "You complete " + months + " months as a customer."));
    }

    private void message(Term test, Scope scope) throws Scope.Unknowable {
        switch (test) {
            case Member has when has.key().equals("Understanding.has") -> silence(has, scope);
            case Member complains when complains.key().equals("Understanding.isComplaint") -> calm();
            case Term.Comparison(Member tone, var operator, var bound)
            when tone.key().equals("Understanding.tone") -> calm();
            case Term.Comparison(Member lane, var operator, var bound)
            when lane.key().equals("Understanding.lane") -> clear();
            default -> {}
        }
    }

    private void silence(Member has, Scope scope) throws Scope.Unknowable {
        if (scope.value(has.arguments().getFirst()) instanceof Understanding.Signal signal) {
            add(
                    Kind.MESSAGE,
                    suppose.reading(one -> Supposed.without(one, signal)),
                    speech -> speech.say("uma mensagem sem o sinal “", "a message without the signal “")
                            + speech.value(signal) + "”");
        }
    }

    private void calm() {
        add(
                Kind.MESSAGE,
                suppose.reading(Supposed::calm),
                speech -> speech.say("uma mensagem que não reclame", "a message that does not complain"));
    }

    private void clear() {
        add(
                Kind.MESSAGE,
                suppose.reading(Supposed::clear),
                speech -> speech.say("uma mensagem que entendamos", "a message that we understand"));
    }

    /** A rule that speaks because something is not there. */
    private void missing(Attempt.Finding finding) {
        if (finding.part() instanceof Quantified absent && !absent.wanted()) {
            absent.alternatives().stream()
                    .flatMap(List::stream)
                    .flatMap(part -> part instanceof Pattern pattern ? pattern.constraints().stream() : null)
                    .map(constraint -> signal(constraint.test(), finding.scope()))
                    .flatMap(Optional::stream)
                    .forEach(this::carry);
        }
    }

    private void carry(Understanding.Signal signal) {
        add(
                Kind.MESSAGE,
                suppose.reading(one -> Supposed.with(one, signal)),
                speech -> speech.say("uma mensagem com o sinal “", "a message with the signal “") + speech.value(signal)
                        + "”");
    }

    private static Optional<Understanding.Signal> signal(@Nullable Term test, Scope scope) {
        try {
            return test instanceof Member has
                            && has.key().equals("Understanding.has")
                            && scope.value(has.arguments().getFirst()) instanceof Understanding.Signal signal
                    ? Optional.of(signal)
                    : Optional.empty();
        } catch (Scope.Unknowable unknown) {
            return Optional.empty();
        }
    }

    private static String text(Member member, Scope scope) throws Scope.Unknowable {
        return String.valueOf(scope.value(member.arguments().getFirst()));
    }

    private void add(Kind kind, Case after, Function<Speech, String> telling) {
        found.add(new Remedy(kind, bilingual.say(telling), null, after));
    }

    private void add(Kind kind, Case after, Function<Speech, String> telling, Function<Speech, String> toCustomer) {
        found.add(new Remedy(kind, bilingual.say(telling), bilingual.say(toCustomer), after));
    }
}
