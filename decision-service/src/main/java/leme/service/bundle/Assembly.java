package leme.service.bundle;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import leme.engine.Bundle;
import leme.engine.experiment.Experiment;
import leme.models.message.MessageReader;
import leme.models.propensity.Propensities;
import leme.rules.catalogue.Catalogue;
import leme.rules.fact.Language;
import leme.rules.file.Loaded;
import leme.rules.pack.Compilation;
import leme.rules.pack.RulePack;
import leme.rules.retention.RetentionSchedule;
import leme.rules.routing.Routing;
import leme.rules.shipped.RulesFolder;
import org.jspecify.annotations.Nullable;

/**
 * What came of putting a bundle together: the bundle, or everything that is wrong with the files it was to be made of.
 */
public sealed interface Assembly {

    /** Ready to decide. */
    record Sound(Bundle bundle) implements Assembly {}

    /** Not usable; {@code problems} name file, line and remedy, one a line. */
    record Faulty(List<String> problems) implements Assembly {

        public Faulty {
            problems = List.copyOf(problems);
        }
    }

    /** The parts as they are, rehearsed. */
    static Assembly of(
            RulePack rules, Catalogue catalogue, Routing routing, RetentionSchedule retention, Bundle current) {
        return Rehearsal.of(Bundle.of(
                rules, catalogue, routing, retention, current.reader(), current.propensities(), current.experiment()));
    }

    /** The bundle with other models, rehearsed. */
    static Assembly of(MessageReader reader, Propensities propensities, Bundle current) {
        return Rehearsal.of(with(reader, propensities, current));
    }

    /** The bundle with other models. */
    static Bundle with(MessageReader reader, Propensities propensities, Bundle current) {
        return Bundle.of(
                current.rules(),
                current.catalogue(),
                current.routing(),
                current.retention(),
                reader,
                propensities,
                current.experiment());
    }

    static Assembly of(RulesFolder files, MessageReader reader, Propensities propensities, Experiment experiment) {
        var problems = new ArrayList<String>();
        RulePack rules = compiled(files.rulePack(), problems);
        Catalogue catalogue = loaded(files.catalogue(), problems);
        Routing routing = loaded(files.routing(), problems);
        RetentionSchedule retention = loaded(files.retention(), problems);
        if (rules != null && catalogue != null && routing != null && retention != null) {
            return Rehearsal.of(Bundle.of(rules, catalogue, routing, retention, reader, propensities, experiment));
        }
        return new Faulty(problems);
    }

    private static @Nullable RulePack compiled(Compilation compilation, List<String> problems) {
        return switch (compilation) {
            case Compilation.Compiled(var pack) -> pack;
            case Compilation.Rejected(var rejected) -> {
                rejected.forEach(problem -> problems.add(problem.in(here())));
                yield null;
            }
        };
    }

    private static <T> @Nullable T loaded(Loaded<T> loaded, List<String> problems) {
        return switch (loaded) {
            case Loaded.Sound<T>(var value) -> value;
            case Loaded.Faulty<T>(var faults) -> {
                faults.forEach(fault -> problems.add(fault.in(here())));
                yield null;
            }
        };
    }

    /** Of whoever runs the service: they read its log. */
    private static Language here() {
        return Language.of(Locale.getDefault());
    }
}
