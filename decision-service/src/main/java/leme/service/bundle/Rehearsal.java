package leme.service.bundle;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import leme.engine.Bundle;
import leme.engine.Decide;
import leme.engine.situation.Budget;
import leme.engine.situation.Message;
import leme.engine.situation.Situation;
import leme.rules.fact.Channel;
import leme.rules.fact.Conversation;
import leme.rules.fact.Customer;
import leme.rules.fact.CustomerFile;
import leme.rules.fact.Known;
import leme.rules.fact.Placement;

/**
 * Decides many times before it counts, most often the first time in a process: later the engine is warm and only the rules
 * are new. A bundle that cannot decide is found out before it is in force, and the
 * first customer after an exchange does not wait for classes to load.
 */
final class Rehearsal {

    private static final int FIRST_ROUNDS = 100;
    private static final int ROUNDS = 20;
    private static final AtomicBoolean WARM = new AtomicBoolean();
    private static final Instant SOME_DAY = Instant.parse("2026-03-11T15:00:00Z");

    private Rehearsal() {}

    static Assembly of(Bundle bundle) {
        try {
            int rounds = WARM.getAndSet(true) ? ROUNDS : FIRST_ROUNDS;
            for (int round = 0; round < rounds; round++) {
                for (var placement : Placement.values()) {
                    Decide.decide(situation(placement), bundle, round);
                }
            }
            return new Assembly.Sound(bundle);
        } catch (RuntimeException failure) {
            return new Assembly.Faulty(List.of("the bundle compiles but cannot decide: " + failure.getMessage()));
        }
    }

    private static Situation situation(Placement placement) {
        var channel = placement == Placement.AGENT_DESKTOP ? Channel.AGENT : Channel.WHATSAPP;
        return new Situation(
                "rehearsal",
                "rehearsal",
                "rehearsal",
                SOME_DAY,
                placement,
                channel,
                EnumSet.of(channel),
                placement == Placement.REPLY ? new Message("rehearsal", "onde está o meu pedido?") : null,
                new CustomerFile(
                        Known.fresh(Customer.unknown("rehearsal")),
                        Known.fresh(List.of()),
                        Known.fresh(List.of()),
                        Known.fresh(List.of()),
                        Known.fresh(List.of(new Conversation(channel, SOME_DAY, null)))),
                null,
                Budget.GENEROUS,
                3,
                List.of());
    }
}
