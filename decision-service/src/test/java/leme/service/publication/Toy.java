package leme.service.publication;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import leme.engine.Bundle;
import leme.engine.experiment.Experiment;
import leme.rules.shipped.Shipped;
import leme.service.bundle.Artefact;
import leme.service.bundle.Assembly;
import leme.service.bundle.Ingredient;
import org.jspecify.annotations.Nullable;

/** A kind that is quick to build: its artefact is the name of an experiment. What is called `broken…` cannot be built. */
final class Toy implements Preparation {

    static final String KIND = "toy";

    static final Bundle BASE = Bundle.of(
            Shipped.rulePack(),
            Shipped.catalogue(),
            Shipped.routing(),
            Shipped.retention(),
            leme.models.Shipped.messageReader(),
            leme.models.Shipped.propensities(),
            Experiment.NONE);

    static Artefact named(String name) {
        return Artefact.of(KIND, "text/plain", name.getBytes(StandardCharsets.UTF_8));
    }

    static Submission submission(String name) {
        return new Submission(Map.of("name", name.getBytes(StandardCharsets.UTF_8)), java.util.Set.of());
    }

    static Bundle bundle(Artefact artefact, Bundle current) {
        return Bundle.of(
                current.rules(),
                current.catalogue(),
                current.routing(),
                current.retention(),
                current.reader(),
                current.propensities(),
                new Experiment(text(artefact), 0, 0));
    }

    private static String text(Artefact artefact) {
        return new String(artefact.bytes(), StandardCharsets.UTF_8);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String media() {
        return "text/plain";
    }

    @Override
    public Packed pack(Submission submission, @Nullable Artefact base) {
        var name = submission.files().get("name");
        return name == null
                ? new Packed.Unfit(List.of(Finding.whole("has no name", "Give it one")))
                : new Packed.Whole(Artefact.of(KIND, media(), name));
    }

    /** Names built so far, in order. */
    final List<String> built = new CopyOnWriteArrayList<>();

    @Override
    public Prepared prepare(Artefact artefact, Bundle current) {
        built.add(text(artefact));
        return text(artefact).startsWith("broken")
                ? new Prepared.Faulty(List.of("it is broken"))
                : new Prepared.Sound(new Named(artefact));
    }

    @Override
    public Report check(Artefact artefact, Bundle current, Progress progress) {
        progress.at("look", 0, 1);
        return new Report(!text(artefact).contains("unsound"), "", Map.of("looks", 1), List.of());
    }

    @Override
    public Comparison compare(Artefact before, Artefact after) {
        return new Comparison(List.of(), List.of());
    }

    private record Named(Artefact artefact) implements Ingredient {

        @Override
        public Assembly in(Bundle current) {
            return new Assembly.Sound(bundle(artefact, current));
        }
    }
}
