package leme.service.web;

import java.time.Duration;
import leme.rules.fact.Texts;
import leme.service.publication.Finding;
import leme.service.publication.Result;
import leme.service.web.problem.Problem;
import leme.service.web.problem.Refusal;
import leme.service.web.problem.Violation;

/** What publishing answers, as problems where it refuses. */
public final class Rulings {

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final int MOST_PROBLEMS = 20;

    private Rulings() {}

    /** What was done; a refusal is thrown. */
    public static Result.Done orRefused(String kind, Result result) {
        return switch (result) {
            case Result.Done done -> done;
            case Result.Refused(var objection, var why) ->
                throw Refusal.of(
                        switch (objection) {
                            case UNKNOWN_VERSION -> Problem.NOT_FOUND;
                            case SELF_APPROVAL -> Problem.SELF_APPROVAL;
                            case OUT_OF_TURN -> Problem.OUT_OF_TURN;
                            case SUPERSEDED -> Problem.SUPERSEDED;
                        },
                        why.ptBr(),
                        why.en());
            case Result.Unfit(var findings) ->
                throw Refusal.invalid(findings.stream().map(Rulings::violation).toList());
            case Result.Mismatch(var digest) ->
                throw Refusal.of(
                        Problem.DIGEST_MISMATCH,
                        "O que chegou tem o resumo `" + digest + "`. Confira os arquivos, ou deixe `digest` de fora.",
                        "What arrived has the digest `" + digest + "`. Check the files, or leave `digest` out.");
            case Result.Unsound(var problems) ->
                throw unsound(String.join("; ", problems.subList(0, Math.min(MOST_PROBLEMS, problems.size()))));
            case Result.UnknownKind unknown -> throw unknownKind(kind);
            case Result.Watching watching ->
                throw Refusal.of(
                        Problem.OUT_OF_TURN,
                        "Esta réplica segue uma pasta (`leme.watch`): o publicado não decidiria nela. Inicie-a sem `--watch`.",
                        "This replica follows a folder (`leme.watch`): what is published would not decide on it. Start it without `--watch`.");
            case Result.Busy busy ->
                throw Refusal.of(
                                Problem.UNAVAILABLE,
                                "Há conferências demais à espera. Tente daqui a pouco.",
                                "Too many checks wait. Try again in a moment.")
                        .retryAfter(SOON);
        };
    }

    private static Refusal unsound(String problems) {
        return Refusal.of(
                Problem.UNSOUND,
                "Não pôde ser montada aqui, e o que vale continua valendo: " + problems,
                "It could not be built here, and what is in force stays in force: " + problems);
    }

    private static Violation violation(Finding finding) {
        return Violation.at(
                "/files",
                new Texts(
                        (finding.file() + " " + finding.message().ptBr()).strip(),
                        (finding.file() + " " + finding.message().en()).strip()),
                new Texts(finding.remedy().ptBr() + ".", finding.remedy().en() + "."));
    }

    static Refusal unknownKind(String kind) {
        return Refusal.of(
                Problem.NOT_FOUND,
                "Nada do tipo `" + kind + "` se publica aqui. Talvez `rules`.",
                "Nothing of kind `" + kind + "` is published here. Maybe `rules`.");
    }

    static Refusal unknown(String kind, String version) {
        return Refusal.of(
                Problem.NOT_FOUND,
                "Não há versão `" + version + "` de `" + kind + "`. As que há estão em `/v1/publications/" + kind
                        + "`.",
                "There is no version `" + version + "` of `" + kind + "`. Those there are stand in `/v1/publications/"
                        + kind + "`.");
    }

    static Refusal notChecked() {
        return Refusal.of(
                Problem.NOT_FOUND,
                "Esta versão ainda não foi conferida. Peça-o em `…/check`.",
                "This version was not checked yet. Ask for it at `…/check`.");
    }
}
