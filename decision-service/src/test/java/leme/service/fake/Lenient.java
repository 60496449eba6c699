package leme.service.fake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import leme.engine.Bundle;
import leme.engine.experiment.Experiment;
import leme.engine.situation.Budget;
import leme.engine.situation.Message;
import leme.engine.situation.Situation;
import leme.rules.fact.Channel;
import leme.rules.fact.Consent;
import leme.rules.fact.Customer;
import leme.rules.fact.CustomerFile;
import leme.rules.fact.Known;
import leme.rules.fact.Language;
import leme.rules.fact.Placement;
import leme.rules.fact.State;
import leme.rules.shipped.RulesFolder;
import leme.rules.shipped.Shipped;
import leme.service.bundle.Archive;
import leme.service.bundle.Artefact;
import leme.service.bundle.Assembly;
import leme.service.bundle.Deployed;
import leme.service.bundle.Ingredient;
import leme.service.bundle.LiveBundles;
import leme.service.bundle.RulesArchive;
import leme.service.publication.Prepared;
import leme.service.publication.rules.RulesPreparation;

/**
 * The shipped rules, and the same without the complaint veto, which an analyst thinks too strict; and somebody who waits for
 * an answer. Built once for all tests, for that takes seconds.
 */
public final class Lenient {

    /** Wednesday 14:00 in São Paulo. */
    public static final Instant NOW = Instant.parse("2026-11-18T17:00:00Z");

    /** The rule that is missing. */
    public static final String DROPPED = "An open complaint silences everything commercial";

    /** What decides. */
    public static final Bundle CURRENT = Bundle.of(
            Shipped.rulePack(),
            Shipped.catalogue(),
            Shipped.routing(),
            Shipped.retention(),
            leme.models.Shipped.messageReader(),
            leme.models.Shipped.propensities(),
            Experiment.NONE);

    public static final LiveBundles LIVE = new LiveBundles(
            new Deployed(CURRENT, Map.of(RulesArchive.KIND, RulesArchive.of(Shipped.folder()))), Archive.NONE);

    private static final Ingredient BUILT = built();

    private Lenient() {}

    /** Without the veto. */
    public static Ingredient ingredient() {
        return new Ingredient() {
            @Override
            public Artefact artefact() {
                return BUILT.artefact();
            }

            @Override
            public Assembly in(Bundle current) {
                return BUILT.in(current);
            }
        };
    }

    /** The bundle without the veto. */
    public static Bundle bundle() {
        return switch (BUILT.in(CURRENT)) {
            case Assembly.Sound(var bundle) -> bundle;
            case Assembly.Faulty(var problems) -> throw new IllegalStateException(problems.toString());
        };
    }

    private static Ingredient built() {
        var files = new TreeMap<>(Shipped.folder().files());
        files.computeIfPresent(
                "policies/complaints/record.drl",
                (name, text) -> text.replace("Complaint( isOpen() )", "Complaint( id == \"none\" )"));
        var artefact = RulesArchive.of(new RulesFolder(files));
        return switch (new RulesPreparation(Clock.systemUTC()).prepare(artefact, CURRENT)) {
            case Prepared.Sound(var sound) -> sound;
            case Prepared.Faulty(var problems) -> throw new IllegalStateException(problems.toString());
        };
    }

    /** Somebody who consented to promotions, complained yesterday, and says good morning. */
    public static Situation waiting(String id, Instant at) {
        var key = "ana-" + id;
        return new Situation(
                id,
                "default",
                key,
                at,
                Placement.REPLY,
                Channel.WHATSAPP,
                EnumSet.of(Channel.WHATSAPP),
                new Message("wamid." + id, "bom dia"),
                new CustomerFile(
                        Known.fresh(new Customer(
                                key,
                                State.SP,
                                1985,
                                Language.PT_BR,
                                "prime",
                                Set.of("credit-card"),
                                Set.of(),
                                40,
                                129.9)),
                        Known.fresh(List.of(Given.consent(Consent.Status.GRANTED, NOW.minus(Duration.ofDays(9))))),
                        Known.fresh(List.of(Given.complaint("protocol-9", NOW.minus(Duration.ofDays(1))))),
                        Known.fresh(List.of()),
                        Known.fresh(List.of(Given.inbound(at)))),
                null,
                Budget.GENEROUS,
                3,
                List.of());
    }
}
