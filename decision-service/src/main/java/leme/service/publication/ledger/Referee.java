package leme.service.publication.ledger;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import leme.rules.fact.Texts;
import leme.service.publication.ledger.Moved.Objection;
import org.jspecify.annotations.Nullable;

/** Says whether a move is permitted as things stand, and if so how the ledger will tell of it. */
final class Referee {

    private static final Set<State> CHECKABLE = Set.of(State.DRAFT, State.CHECKED, State.FAILED);
    private static final Set<State> REFUSABLE = Set.of(State.DRAFT, State.CHECKED, State.FAILED, State.APPROVED);
    private static final Set<State> FIT_TO_SHADOW = Set.of(State.CHECKED, State.APPROVED, State.FORMER);

    /** Names a version may have, as MLflow writes them. */
    private static final Pattern NAME = Pattern.compile("[a-z0-9_-]{1,255}");
    /** Names that say what a version does, so that they follow from that; and those MLflow keeps for numbers. */
    private static final Pattern MEANS_MORE = Pattern.compile("champion|challenger|shadow|latest|v[0-9]+");

    private final Ledger ledger;

    Referee(Ledger ledger) {
        this.ledger = ledger;
    }

    Moved judge(Move move) {
        return switch (move) {
            case Move.Submit submit -> submit(submit);
            case Move.Check check -> check(check);
            case Move.Approve approve -> approve(approve);
            case Move.Reject reject -> reject(reject);
            case Move.Activate activate -> activate(activate);
            case Move.RollBack rollBack -> rollBack(rollBack);
            case Move.Shadow shadow -> shadow(shadow);
            case Move.Unshadow unshadow -> unshadow(unshadow);
            case Move.Challenge challenge -> challenge(challenge);
            case Move.Unchallenge unchallenge -> unchallenge(unchallenge);
            case Move.Alias alias -> alias(alias);
            case Move.Unalias unalias -> unalias(unalias);
            case Move.Retire retire -> retire(retire);
        };
    }

    /** What is there already is not brought again, unless it was refused or found faulty. */
    private Moved submit(Move.Submit move) {
        var known = ledger.publication(move.version()).orElse(null);
        if (known == null || known.state() == State.REJECTED || known.state() == State.FAILED) {
            return new Moved.Written(entry(move.version(), Event.SUBMITTED, move, null, null, move.evidence()));
        }
        return known.state() == State.RETIRED
                ? outOfTurn(known, "não volta", "does not come back")
                : new Moved.Already(known);
    }

    private Moved check(Move.Check move) {
        return on(move.version(), known -> {
            if (!CHECKABLE.contains(known.state())) {
                return outOfTurn(known, "não se confere mais", "is past checking");
            }
            var event = move.sound() ? Event.CHECKED : Event.CHECK_FAILED;
            return new Moved.Written(entry(move.version(), event, move, null, null, move.evidence()));
        });
    }

    private Moved approve(Move.Approve move) {
        return on(move.version(), known -> {
            boolean again = known.state() == State.APPROVED && isSuperseded(known);
            if (known.state() == State.APPROVED && !again) {
                return new Moved.Already(known);
            }
            if (known.state() != State.CHECKED && !again) {
                return outOfTurn(
                        known,
                        "só se aprova o que foi conferido sem faltas",
                        "only what was checked and is sound is approved");
            }
            if (known.isBy(move.actor())) {
                return new Moved.Refused(
                        Objection.SELF_APPROVAL,
                        new Texts(
                                "`" + move.actor() + "` é autor de `" + known.version()
                                        + "` e não o aprova. Peça a outra pessoa com o papel `APPROVER`.",
                                "`" + move.actor() + "` is an author of `" + known.version()
                                        + "` and may not approve it. Ask another person with the role `APPROVER`."));
            }
            return written(move.version(), Event.APPROVED, move, inForceOr(move.deciding()), null);
        });
    }

    private Moved reject(Move.Reject move) {
        return on(
                move.version(),
                known -> REFUSABLE.contains(known.state())
                        ? written(move.version(), Event.REJECTED, move, null, null)
                        : outOfTurn(known, "não se rejeita", "is not refused any more"));
    }

    private Moved activate(Move.Activate move) {
        return on(move.version(), known -> {
            if (known.state() == State.ACTIVE) {
                return new Moved.Already(known);
            }
            if (known.state() == State.FORMER) {
                return outOfTurn(
                        known,
                        "já decidiu: volte a ele com um `rollback`",
                        "decided before: go back to it with a rollback");
            }
            if (known.state() != State.APPROVED) {
                return outOfTurn(
                        known,
                        "só se ativa o que outra pessoa aprovou",
                        "only what somebody else approved is activated");
            }
            if (isSuperseded(known)) {
                return superseded(known);
            }
            return written(move.version(), Event.ACTIVATED, move, inForceOr(move.deciding()), null);
        });
    }

    private Moved superseded(Publication known) {
        return new Moved.Refused(
                Objection.SUPERSEDED,
                new Texts(
                        "`" + known.version() + "` foi aprovado para substituir `" + known.approvedOver()
                                + "`, mas agora vale `" + ledger.active() + "`. Compare de novo e aprove de novo.",
                        "`" + known.version() + "` was approved to replace `" + known.approvedOver() + "`, but `"
                                + ledger.active() + "` is in force now. Compare again and approve again."));
    }

    /** Whoever approved looked at what would change: if something else is in force by now, they have not seen that. */
    private boolean isSuperseded(Publication known) {
        return ledger.active() != null && !Objects.equals(known.approvedOver(), ledger.active());
    }

    private Moved rollBack(Move.RollBack move) {
        var asked = move.version() == null ? ledger.previous() : move.version();
        if (asked == null) {
            return new Moved.Refused(
                    Objection.OUT_OF_TURN,
                    new Texts("Não há versão anterior a que voltar.", "There is no earlier version to go back to."));
        }
        return on(asked, known -> {
            if (known.state() == State.ACTIVE) {
                return new Moved.Already(known);
            }
            return known.state() == State.FORMER && ledger.hasDecided(asked)
                    ? written(asked, Event.ROLLED_BACK, move, ledger.active(), null)
                    : outOfTurn(
                            known,
                            "nunca decidiu: só se volta ao que decidiu",
                            "never decided: one goes back only to what did");
        });
    }

    private Moved shadow(Move.Shadow move) {
        return on(
                move.version(),
                known -> FIT_TO_SHADOW.contains(known.state())
                        ? written(move.version(), Event.SHADOWED, move, ledger.active(), move.share())
                        : outOfTurn(
                                known,
                                "só o que foi conferido pode ser sombra",
                                "only what was checked may be a shadow"));
    }

    private Moved unshadow(Move.Unshadow move) {
        return on(move.version(), known -> {
            var shadow = ledger.shadow();
            return shadow != null && shadow.version().equals(move.version())
                    ? written(move.version(), Event.UNSHADOWED, move, null, null)
                    : outOfTurn(known, "não é sombra", "is no shadow");
        });
    }

    /** It decides for real, if not for all: it needs what activating needs, or to have decided before. */
    private Moved challenge(Move.Challenge move) {
        return on(move.version(), known -> switch (known.state()) {
            case APPROVED ->
                isSuperseded(known)
                        ? superseded(known)
                        : written(move.version(), Event.CHALLENGED, move, ledger.active(), move.share());
            case FORMER -> written(move.version(), Event.CHALLENGED, move, ledger.active(), move.share());
            case DRAFT, CHECKED, FAILED, REJECTED, ACTIVE, RETIRED ->
                outOfTurn(
                        known,
                        "só o que outra pessoa aprovou decide para uma parte dos clientes",
                        "only what somebody else approved decides for a share of customers");
        });
    }

    private Moved unchallenge(Move.Unchallenge move) {
        return on(move.version(), known -> {
            var challenger = ledger.challenger();
            return challenger != null && challenger.version().equals(move.version())
                    ? written(move.version(), Event.UNCHALLENGED, move, null, null)
                    : outOfTurn(known, "não é desafiante", "is no challenger");
        });
    }

    private Moved alias(Move.Alias move) {
        return on(move.version(), known -> {
            if (!NAME.matcher(move.alias()).matches()
                    || MEANS_MORE.matcher(move.alias()).matches()) {
                return noName(move.alias());
            }
            if (known.state() == State.RETIRED) {
                return outOfTurn(known, "não volta", "does not come back");
            }
            return move.version().equals(ledger.aliases().get(move.alias()))
                    ? new Moved.Already(known)
                    : new Moved.Written(named(Event.ALIASED, move.version(), move, move.alias()));
        });
    }

    private Moved unalias(Move.Unalias move) {
        return on(
                move.version(),
                known -> move.version().equals(ledger.aliases().get(move.alias()))
                        ? new Moved.Written(named(Event.UNALIASED, move.version(), move, move.alias()))
                        : outOfTurn(
                                known,
                                "não tem o nome `" + move.alias() + "`",
                                "does not have the name `" + move.alias() + "`"));
    }

    private static Moved noName(String alias) {
        return new Moved.Refused(
                Objection.OUT_OF_TURN,
                new Texts(
                        "`" + alias
                                + "` não se dá como nome: `champion` segue de promover, `challenger` de desafiar, `shadow`"
                                + " de olhar; `latest` e `v1` são dos clientes do MLflow. Outro nome tem letras minúsculas,"
                                + " algarismos, `-` e `_`.",
                        "`" + alias + "` is not given as a name: `champion` follows from promoting, `challenger` from"
                                + " challenging, `shadow` from looking on; `latest` and `v1` are those of MLflow's clients."
                                + " Another name has small letters, digits, `-` and `_`."));
    }

    private Moved retire(Move.Retire move) {
        return on(move.version(), known -> switch (known.state()) {
            case ACTIVE -> outOfTurn(known, "decide: ative outro antes", "decides: activate another first");
            case RETIRED -> new Moved.Already(known);
            case DRAFT, CHECKED, FAILED, APPROVED, REJECTED, FORMER ->
                written(move.version(), Event.RETIRED, move, null, null);
        });
    }

    private interface Judgement {
        Moved of(Publication known);
    }

    private Moved on(String version, Judgement judgement) {
        return ledger.publication(version)
                .map(judgement::of)
                .orElseGet(() -> new Moved.Refused(
                        Objection.UNKNOWN_VERSION,
                        new Texts(
                                "Não há versão `" + version + "` de `" + ledger.kind() + "`.",
                                "There is no version `" + version + "` of `" + ledger.kind() + "`.")));
    }

    private static Moved outOfTurn(Publication known, String ptBr, String en) {
        var subject = "`" + known.version() + "` (`" + known.state() + "`) ";
        return new Moved.Refused(Objection.OUT_OF_TURN, new Texts(subject + ptBr + ".", subject + en + "."));
    }

    private @Nullable String inForceOr(@Nullable String deciding) {
        return ledger.active() == null ? deciding : ledger.active();
    }

    private Moved written(String version, Event event, Move move, @Nullable String over, @Nullable Double share) {
        return new Moved.Written(entry(version, event, move, over, share, Entry.NO_EVIDENCE));
    }

    private Entry named(Event event, String version, Move move, String alias) {
        return entry(version, event, move, null, null, alias, Entry.NO_EVIDENCE);
    }

    private Entry entry(
            String version, Event event, Move move, @Nullable String over, @Nullable Double share, String evidence) {
        return entry(version, event, move, over, share, null, evidence);
    }

    private Entry entry(
            String version,
            Event event,
            Move move,
            @Nullable String over,
            @Nullable Double share,
            @Nullable String alias,
            String evidence) {
        return new Entry(
                ledger.kind(),
                ledger.head() + 1,
                version,
                event,
                move.actor(),
                move.note(),
                over,
                share,
                alias,
                evidence,
                Instant.EPOCH,
                null);
    }
}
