package leme.engine;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import leme.engine.experiment.Experiment;
import leme.models.message.MessageReader;
import leme.models.propensity.Propensities;
import leme.rules.catalogue.Catalogue;
import leme.rules.fact.Texts;
import leme.rules.pack.ReasonTexts;
import leme.rules.pack.RulePack;
import leme.rules.retention.RetentionSchedule;
import leme.rules.routing.Routing;

/**
 * The immutable set of rule pack, catalogue, routing, retention schedule, models and experiment that a decision runs
 * under. Its revision is a digest of its parts' versions: the same parts are the same bundle, on every replica.
 */
public record Bundle(
        RulePack rules,
        Catalogue catalogue,
        Routing routing,
        RetentionSchedule retention,
        MessageReader reader,
        Propensities propensities,
        Experiment experiment,
        Versions versions,
        String revision) {

    /** The version of each part. */
    public record Versions(
            String rules,
            String catalogue,
            String routing,
            String retention,
            String reader,
            String propensity,
            String experiment) {}

    public static Bundle of(
            RulePack rules,
            Catalogue catalogue,
            Routing routing,
            RetentionSchedule retention,
            MessageReader reader,
            Propensities propensities,
            Experiment experiment) {
        var versions = new Versions(
                rules.version(),
                catalogue.version(),
                routing.version(),
                retention.version(),
                reader.version(),
                propensities.version(),
                experiment.version());
        return new Bundle(
                rules,
                catalogue,
                routing,
                retention,
                reader,
                propensities,
                experiment,
                versions,
                digest(versions.toString()));
    }

    /** A reason code of the rule pack in words for the customer; the code itself if the pack has no words for it. */
    public Texts customerText(String reason) {
        return rules.reason(reason).map(ReasonTexts::customer).orElseGet(() -> new Texts(reason, reason));
    }

    /** A reason code of the rule pack in words for the auditor; the code itself if the pack has no words for it. */
    public Texts auditorText(String reason) {
        return rules.reason(reason).map(ReasonTexts::auditor).orElseGet(() -> new Texts(reason, reason));
    }

    private static String digest(String text) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha256, 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
