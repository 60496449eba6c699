package leme.service.bundle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
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
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final Duration STROKE = Duration.ofMillis(30);
    private static final int STROKES = 10;

    private final Path folder;
    private final LiveBundles bundles;
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("rules-watch").factory());
    private RulesFolder seen;
    private RulesFolder inForce;
    private final Clock clock;
    private volatile Standing standing = Standing.UNTOUCHED;

    /** {@code clock} dates what is said of changes. */
    public RulesWatch(Path folder, RulesFolder loaded, LiveBundles bundles, Clock clock) {
        this.folder = folder;
        this.seen = loaded;
        this.inForce = loaded;
        this.bundles = bundles;
        this.clock = clock;
        looking.scheduleWithFixedDelay(this::lookSafely, PAUSE.toMillis(), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** What came of the last saving. */
    public Standing standing() {
        return standing;
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
        if (RulesFolder.at(folder).equals(seen)) {
            return;
        }
        var now = settled();
        seen = now;
        long began = System.nanoTime();
        var current = bundles.current();
        switch (Assembly.of(now, current.reader(), current.propensities(), current.experiment())) {
            case Assembly.Sound(var bundle) -> exchange(bundle, now, began);
            case Assembly.Faulty(var problems) -> keep(current, problems);
        }
    }

    /** The folder once it holds still: some editors write a file in several strokes, and half a file is no mistake. */
    private RulesFolder settled() throws IOException {
        var one = RulesFolder.at(folder);
        for (int stroke = 0; stroke < STROKES; stroke++) {
            LockSupport.parkNanos(STROKE.toNanos());
            var other = RulesFolder.at(folder);
            if (other.equals(one)) {
                return other;
            }
            one = other;
        }
        return one;
    }

    private void keep(Bundle current, List<String> problems) {
        standing = standing.refused(clock.instant(), problems);
        LOG.atError()
                .addKeyValue("bundle", current.revision())
                .log("rules not reloaded, {} problem(s); the bundle in force stays", problems.size());
        problems.forEach(problem -> LOG.atError().log("  {}", problem));
    }

    private void exchange(Bundle bundle, RulesFolder now, long began) {
        var current = bundles.current();
        if (standing.isRefused()) {
            LOG.info("the rules are sound again");
            standing = standing.sound();
        }
        if (bundle.revision().equals(current.revision())) {
            return;
        }
        var changes = Changes.between(inForce, current, now, bundle);
        bundles.exchange(new RulesIngredient(RulesArchive.of(now), bundle));
        inForce = now;
        standing = standing.changed(clock.instant(), changes.lines());
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
