package leme.service.publication.rules;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import leme.engine.Bundle;
import leme.rules.fact.Texts;
import leme.service.bundle.Artefact;
import leme.service.bundle.Assembly;
import leme.service.bundle.RulesArchive;
import leme.service.bundle.RulesIngredient;
import leme.service.publication.Comparison;
import leme.service.publication.Comparison.Change;
import leme.service.publication.Comparison.How;
import leme.service.publication.Finding;
import leme.service.publication.Packed;
import leme.service.publication.Preparation;
import leme.service.publication.Prepared;
import leme.service.publication.Progress;
import leme.service.publication.Report;
import leme.service.publication.Submission;
import leme.service.publication.UnifiedDiff;
import org.jspecify.annotations.Nullable;

/** Rules, catalogue, routing and retention, published together as one archive. */
public final class RulesPreparation implements Preparation {

    /** Not text: that it differs can be said, not how. */
    private static final String WORKBOOK = ".xlsx";

    private final Clock clock;

    /** {@code clock} says what has expired when a pack is checked. */
    public RulesPreparation(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String kind() {
        return RulesArchive.KIND;
    }

    @Override
    public String media() {
        return RulesArchive.MEDIA;
    }

    @Override
    public Packed pack(Submission submission, @Nullable Artefact base) {
        SortedMap<String, byte[]> files = base == null ? new TreeMap<>() : RulesArchive.files(base);
        List<Finding> findings = new ArrayList<>();
        for (var path : submission.removed()) {
            if (files.remove(path) == null) {
                findings.add(new Finding(
                        path,
                        0,
                        "",
                        new Texts(
                                "deve ser removido, mas a base não tem esse arquivo",
                                "is to be removed, but the base has no such file"),
                        new Texts("Deixe-o de fora", "Leave it out")));
            }
        }
        files.putAll(submission.files());
        findings.addAll(Bounds.broken(files));
        return findings.isEmpty() ? new Packed.Whole(RulesArchive.of(files)) : new Packed.Unfit(findings);
    }

    @Override
    public Prepared prepare(Artefact artefact, Bundle current) {
        var assembly = Assembly.of(
                RulesArchive.folder(artefact), current.reader(), current.propensities(), current.experiment());
        return switch (assembly) {
            case Assembly.Sound(var bundle) -> new Prepared.Sound(new RulesIngredient(artefact, bundle));
            case Assembly.Faulty(var problems) -> new Prepared.Faulty(problems);
        };
    }

    @Override
    public Report check(Artefact artefact, Bundle current, Progress progress) {
        return new RulesCheck(RulesArchive.folder(artefact), current, LocalDate.now(clock), progress).report();
    }

    @Override
    public Comparison compare(Artefact before, Artefact after) {
        var old = RulesArchive.files(before);
        var now = RulesArchive.files(after);
        var paths = new TreeSet<>(old.keySet());
        paths.addAll(now.keySet());
        var changes = new ArrayList<Change>();
        for (var path : paths) {
            var one = old.get(path);
            var other = now.get(path);
            if (one == null || other == null || !java.util.Arrays.equals(one, other)) {
                changes.add(change(path, one, other));
            }
        }
        var gone = new TreeSet<>(policies(old));
        gone.removeAll(policies(now));
        return new Comparison(changes, List.copyOf(gone));
    }

    private static Change change(String path, byte @Nullable [] one, byte @Nullable [] other) {
        var how = one == null ? How.ADDED : other == null ? How.REMOVED : How.CHANGED;
        return new Change(path, how, path.endsWith(WORKBOOK) ? "" : UnifiedDiff.of(path, lines(one), lines(other)));
    }

    private static List<String> lines(byte @Nullable [] content) {
        return content == null
                ? Collections.emptyList()
                : new String(content, StandardCharsets.UTF_8).lines().toList();
    }

    /** Folders below {@code policies/} that hold rules. */
    private static TreeSet<String> policies(SortedMap<String, byte[]> files) {
        var found = new TreeSet<String>();
        for (var path : files.keySet()) {
            var parts = path.split("/");
            if (parts.length > 2 && parts[0].equals("policies")) {
                found.add(parts[1]);
            }
        }
        return found;
    }
}
