package leme.service.bundle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import leme.engine.Bundle;
import leme.rules.shipped.RulesFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches the folder analysts write in: a saved file is in force about a second later, a faulty one never is. It looks
 * rather than listens, because editors save in many ways and network folders notify nobody.
 */
public final class RulesWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RulesWatch.class);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Path folder;
    private final LiveBundles bundles;
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("rules-watch").factory());
    private RulesFolder seen;

    public RulesWatch(Path folder, RulesFolder loaded, LiveBundles bundles) {
        this.folder = folder;
        this.seen = loaded;
        this.bundles = bundles;
        looking.scheduleWithFixedDelay(this::lookSafely, PAUSE.toMillis(), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void lookSafely() {
        try {
            look();
        } catch (IOException | UncheckedIOException unreadable) {
            LOG.atWarn().log("the rules folder cannot be read just now; the bundle in force stays");
        } catch (RuntimeException fault) {
            LOG.atError().setCause(fault).log("reloading the rules failed; the bundle in force stays");
        }
    }

    private void look() throws IOException {
        var now = RulesFolder.at(folder);
        if (now.equals(seen)) {
            return;
        }
        var changed = changed(seen, now);
        seen = now;
        var current = bundles.current();
        switch (Assembly.of(now, current.reader(), current.propensities(), current.experiment())) {
            case Assembly.Sound(var bundle) -> exchange(bundle, changed);
            case Assembly.Faulty(var problems) -> {
                LOG.atError()
                        .addKeyValue("bundle", current.revision())
                        .log("rules not reloaded, {} problem(s); the bundle in force stays", problems.size());
                problems.forEach(problem -> LOG.atError().log("  {}", problem));
            }
        }
    }

    private void exchange(Bundle bundle, SortedSet<String> changed) {
        if (bundle.revision().equals(bundles.current().revision())) {
            bundle.rules().close();
            return;
        }
        bundles.exchange(bundle);
        LOG.atInfo()
                .addKeyValue("bundle", bundle.revision())
                .log(
                        "rules reloaded: {} changed, {} rules in force",
                        changed,
                        bundle.rules().rules().size());
    }

    private static SortedSet<String> changed(RulesFolder before, RulesFolder after) {
        var names = new TreeSet<>(before.files().keySet());
        names.addAll(after.files().keySet());
        names.removeIf(
                name -> Objects.equals(before.files().get(name), after.files().get(name)));
        return names;
    }

    @Override
    public void close() {
        looking.shutdownNow();
    }
}
