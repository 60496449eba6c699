package leme.service.bundle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
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
    private RulesFolder inForce;
    private boolean faulty;

    public RulesWatch(Path folder, RulesFolder loaded, LiveBundles bundles) {
        this.folder = folder;
        this.seen = loaded;
        this.inForce = loaded;
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
        seen = now;
        long began = System.nanoTime();
        var current = bundles.current();
        switch (Assembly.of(now, current.reader(), current.propensities(), current.experiment())) {
            case Assembly.Sound(var bundle) -> exchange(bundle, now, began);
            case Assembly.Faulty(var problems) -> keep(current, problems);
        }
    }

    private void keep(Bundle current, List<String> problems) {
        faulty = true;
        LOG.atError()
                .addKeyValue("bundle", current.revision())
                .log("rules not reloaded, {} problem(s); the bundle in force stays", problems.size());
        problems.forEach(problem -> LOG.atError().log("  {}", problem));
    }

    private void exchange(Bundle bundle, RulesFolder now, long began) {
        var current = bundles.current();
        if (faulty) {
            LOG.info("the rules are sound again");
            faulty = false;
        }
        if (bundle.revision().equals(current.revision())) {
            bundle.rules().close();
            return;
        }
        var changes = Changes.between(inForce, current, now, bundle);
        bundles.exchange(new RulesIngredient(RulesArchive.of(now), bundle));
        inForce = now;
        LOG.atInfo()
                .addKeyValue("bundle", bundle.revision())
                .log(
                        "rules reloaded in {} s: {} change(s), {} rules in force",
                        String.format(Locale.ROOT, "%.1f", (System.nanoTime() - began) / 1e9),
                        changes.lines().size(),
                        bundle.rules().rules().size());
        changes.lines().forEach(change -> LOG.atInfo().log("  {}", change));
    }

    @Override
    public void close() {
        looking.shutdownNow();
    }
}
