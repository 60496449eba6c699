package leme.service.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import leme.engine.experiment.Experiment;
import leme.models.Shipped;
import leme.rules.shipped.RulesFolder;
import leme.service.fake.Eventually;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** Save and see: what the log says to an analyst who saves. */
class RulesWatchTest {

    private static final Clock NOW = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);
    private static final String RECORD = "policies/complaints/record.drl";

    @TempDir
    private Path folder = Path.of("");

    private final List<String> said = new CopyOnWriteArrayList<>();
    private final Logger log = (Logger) LoggerFactory.getLogger(RulesWatch.class);
    private final ListAppender<ILoggingEvent> listening = new ListAppender<>() {
        @Override
        protected void append(ILoggingEvent event) {
            said.add(event.getFormattedMessage());
        }
    };

    @BeforeEach
    void listen() throws IOException {
        listening.start();
        log.addAppender(listening);
        leme.rules.shipped.Shipped.folder().writeTo(folder);
    }

    @AfterEach
    void stopListening() {
        log.detachAppender(listening);
    }

    @Test
    void what_changed_is_told_by_name_and_recovery_is_announced() throws IOException, InterruptedException {
        var loaded = RulesFolder.at(folder);
        var first = bundle(loaded);
        var bundles = new LiveBundles(new Deployed(first, Map.of()), Archive.NONE);
        try (var watch = new RulesWatch(folder, loaded, bundles, NOW)) {
            save("Complaint( isOpen() )", "Complaint( isOpenn() )");
            heard("rules not reloaded");
            assertThat(watch.standing().isRefused()).isTrue();
            assertThat(watch.standing().told())
                    .startsWith("refused at 2026-11-22T10:00:00Z, what was in force before stays: ")
                    .contains("record.drl:")
                    .contains("`isOpenn`");
            assertThat(bundles.current()).as("a faulty file is never in force").isSameAs(first);

            save("Complaint( isOpenn() )", "Complaint( isOpen(), subject != \"test\" )");
            heard("the rules are sound again");
            heard("rule changed: \"An open complaint silences everything commercial\"");
            assertThat(said).filteredOn(line -> line.contains("rule changed")).hasSize(1);
            assertThat(bundles.current()).isNotSameAs(first);
            assertThat(watch.standing().told())
                    .isEqualTo("changed at 2026-11-22T10:00:00Z: rule changed: \"An open complaint silences everything"
                            + " commercial\"");

            save("rule \"Without fresh complaints", "rule \"Without certain complaints");
            heard("rule added: \"Without certain complaints nothing commercial goes out\"");
            heard("rule removed: \"Without fresh complaints nothing commercial goes out\"");
            assertThat(watch).isNotNull();
        }
    }

    @Test
    void of_many_changes_three_are_told() {
        var changed = Standing.UNTOUCHED.changed(NOW.instant(), List.of("a", "b", "c", "d", "e"));
        assertThat(changed.told()).isEqualTo("changed at 2026-11-22T10:00:00Z: a; b; c; and 2 more");
        assertThat(changed.refused(NOW.instant(), List.of("x")).sound()).isEqualTo(changed);
        assertThat(Standing.UNTOUCHED.told()).isEqualTo("nothing was changed since the start");
    }

    @Test
    void what_was_there_all_along_is_no_change() throws IOException {
        var files = RulesFolder.at(folder);
        var bundle = bundle(files);

        assertThat(Changes.between(files, bundle, files, bundle).lines()).isEmpty();
    }

    private static leme.engine.Bundle bundle(RulesFolder files) {
        var assembly = Assembly.of(files, Shipped.messageReader(), Shipped.propensities(), Experiment.NONE);
        assertThat(assembly).isInstanceOf(Assembly.Sound.class);
        return ((Assembly.Sound) assembly).bundle();
    }

    private void save(String what, String by) throws IOException {
        var path = folder.resolve(RECORD);
        var text = Files.readString(path);
        assertThat(text).contains(what);
        Files.writeString(path, text.replace(what, by));
    }

    private void heard(String wanted) throws IOException, InterruptedException {
        for (int patience = 0; patience < 5 && said.stream().noneMatch(line -> line.contains(wanted)); patience++) {
            try {
                Eventually.is(wanted, () -> said.stream().anyMatch(line -> line.contains(wanted)));
            } catch (AssertionError notYet) {
                assertThat(patience)
                        .as("the log says `" + wanted + "`; it said " + said)
                        .isLessThan(4);
            }
        }
    }
}
