package leme.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import leme.engine.experiment.Experiment;
import leme.engine.preview.Effect;
import leme.engine.preview.Occasion;
import leme.engine.preview.Permit;
import leme.engine.preview.Preview;
import leme.engine.preview.PreviewReport;
import leme.engine.preview.PreviewReport.Cause;
import leme.engine.preview.PreviewReport.Permitted;
import leme.engine.preview.Volume;
import leme.engine.situation.Situation;
import leme.rules.shipped.RulesFolder;
import leme.rules.shipped.Shipped;
import org.junit.jupiter.api.Test;

/** What other rules would have changed, over the situations of {@link DecidePropertiesTest}. */
class PreviewTest {

    private static final String VETO = "An open complaint silences everything commercial";

    private static final Bundle INDULGENT =
            edited("complaints/record.drl", "Complaint( isOpen() )", "Complaint( id == \"none\" )");
    private static final Bundle FAILING = edited(
            "complaints/record.drl",
            "ruling.veto( Selector.commercial() );",
            "ruling.adjust( Selector.commercial(), 99 );");

    private static final List<Occasion> PAST = LongStream.range(0, 600)
            .mapToObj(seed -> {
                var situation = named(DecidePropertiesTest.situation(new Random(seed)), "d-" + seed);
                var chosen = Decide.decide(situation, Soundness.BUNDLE, seed).chosen();
                return new Occasion(
                        situation, seed, Soundness.BUNDLE.rules().version(), chosen == null ? null : chosen.action());
            })
            .toList();

    private static final PreviewReport SAME = preview(Soundness.BUNDLE, Soundness.BUNDLE);
    private static final PreviewReport THERE = preview(Soundness.BUNDLE, INDULGENT);

    @Test
    void rules_against_themselves_change_nothing() {
        var report = SAME;

        assertThat(report.hasDifferences()).as(report.examples().toString()).isFalse();
        assertThat(report.effects()).isEqualTo(Map.of(Effect.SAME, 600L));
        assertThat(report.permits()).isEmpty();
        assertThat(report.rules()).isEmpty();
        assertThat(report.examples()).isEmpty();
        assertThat(report.takenBefore()).isEqualTo(600);
        assertThat(report.asRecorded()).isEqualTo(600);
        assertThat(report.actions().values())
                .allSatisfy(row -> assertThat(row.gained() + row.lost()).isZero());
    }

    @Test
    void a_veto_taken_away_shows_as_promotions_newly_permitted_with_the_rule_and_examples() {
        var report = THERE;

        assertThat(report.risks()).isNotEmpty().allSatisfy(risk -> {
            assertThat(risk.permit().purpose().isCommercial()).isTrue();
            assertThat(risk.rules()).extracting(Cause::rule).contains(VETO);
            assertThat(risk.examples()).isNotEmpty().hasSizeLessThanOrEqualTo(3);
        });
        assertThat(report.permits().getFirst().risk()).isTrue();
        assertThat(report.rules()).extracting(Cause::rule).containsExactly(VETO);
    }

    @Test
    void a_veto_put_back_takes_the_same_permissions_away_and_is_no_risk() {
        var back = preview(INDULGENT, Soundness.BUNDLE);

        assertThat(back.risks()).isEmpty();
        assertThat(counts(back, Permit.Kind.FORBIDDEN)).isEqualTo(counts(THERE, Permit.Kind.PERMITTED));
        assertThat(back.effects().getOrDefault(Effect.SILENT, 0L))
                .isEqualTo(THERE.effects().getOrDefault(Effect.SPEAKS, 0L));
    }

    @Test
    void every_table_adds_up_to_the_decisions() {
        var report = THERE;

        assertThat(sum(report.effects())).isEqualTo(report.decisions()).isEqualTo(600);
        assertThat(report.segments().values().stream()
                        .mapToLong(PreviewTest::sum)
                        .sum())
                .isEqualTo(600);
        for (var table : List.of(report.actions(), report.channels(), report.routes())) {
            assertThat(table.values().stream().mapToLong(Volume::before).sum()).isEqualTo(600);
            assertThat(table.values().stream().mapToLong(Volume::after).sum()).isEqualTo(600);
            assertThat(table.values().stream().mapToLong(Volume::gained).sum())
                    .isEqualTo(table.values().stream().mapToLong(Volume::lost).sum());
        }
        var nothing = Objects.requireNonNull(report.actions().get(""));
        assertThat(nothing.lost()).isEqualTo(report.effects().getOrDefault(Effect.SPEAKS, 0L));
        assertThat(nothing.gained()).isEqualTo(report.effects().getOrDefault(Effect.SILENT, 0L));
    }

    @Test
    void the_volumes_are_those_of_deciding_one_by_one() {
        var report = THERE;
        var before = new TreeMap<String, Long>();
        var after = new TreeMap<String, Long>();
        long same = 0;
        for (var occasion : PAST) {
            var old = chosen(occasion, Soundness.BUNDLE);
            var now = chosen(occasion, INDULGENT);
            before.merge(old, 1L, Long::sum);
            after.merge(now, 1L, Long::sum);
            same += Objects.equals(old, now) ? 1 : 0;
        }

        assertThat(column(report.actions(), Volume::before)).isEqualTo(before);
        assertThat(column(report.actions(), Volume::after)).isEqualTo(after);
        assertThat(report.actions().values().stream().mapToLong(Volume::kept).sum())
                .isEqualTo(same);
    }

    @Test
    void the_report_is_the_same_however_often_it_is_made() {
        assertThat(preview(Soundness.BUNDLE, INDULGENT)).isEqualTo(THERE);
    }

    @Test
    void rules_that_fail_on_a_situation_are_told_and_the_others_still_counted() {
        var report = preview(Soundness.BUNDLE, FAILING);

        long failed = report.effects().getOrDefault(Effect.UNDECIDED, 0L);
        assertThat(failed).isBetween(1L, 599L);
        assertThat(sum(report.effects())).isEqualTo(600);
        assertThat(Objects.requireNonNull(report.examples().get(Effect.UNDECIDED))
                        .getFirst()
                        .rules()
                        .getFirst())
                .contains(VETO);
    }

    @Test
    void a_promotion_that_need_not_wait_for_the_morning_any_more_is_a_risk() {
        var late = Situations.outbound()
                .at(Situations.WEDNESDAY.plus(Duration.ofHours(9)))
                .limit(20)
                .build();
        var anyHour = edited(
                "complaints/record.drl", "Complaint( isOpen() )", "Complaint( id == \"none\" )", "contact-hours/");
        var report = new Preview(Soundness.BUNDLE, anyHour)
                .of(List.of(new Occasion(late, 1, "", null)).iterator(), done -> {});

        assertThat(report.risks()).extracting(risk -> risk.permit().kind()).contains(Permit.Kind.SOONER);
        assertThat(report.takenBefore()).isZero();
    }

    @Test
    void progress_is_told_up_to_the_last_decision() {
        var told = new ArrayList<Long>();
        new Preview(Soundness.BUNDLE, Soundness.BUNDLE).of(PAST.iterator(), told::add);

        assertThat(told).isSorted().hasSizeGreaterThan(1).last().isEqualTo(600L);
    }

    private static PreviewReport preview(Bundle before, Bundle after) {
        return new Preview(before, after).of(PAST.iterator(), done -> {});
    }

    private static String chosen(Occasion occasion, Bundle bundle) {
        var chosen =
                Decide.decide(occasion.situation(), bundle, occasion.seed()).chosen();
        return chosen == null ? "" : chosen.action();
    }

    private static Map<String, Long> counts(PreviewReport report, Permit.Kind kind) {
        var counts = new TreeMap<String, Long>();
        report.permits().stream()
                .filter(permitted -> permitted.permit().kind() == kind)
                .forEach(permitted -> counts.put(key(permitted), permitted.decisions()));
        return counts;
    }

    private static String key(Permitted permitted) {
        return permitted.permit().action() + "/" + permitted.permit().channel();
    }

    private static SortedMap<String, Long> column(
            SortedMap<String, Volume> table, java.util.function.ToLongFunction<Volume> of) {
        var column = new TreeMap<String, Long>();
        table.forEach((row, volume) -> {
            if (of.applyAsLong(volume) > 0) {
                column.put(row, of.applyAsLong(volume));
            }
        });
        return column;
    }

    private static long sum(Map<Effect, Long> effects) {
        return effects.values().stream().mapToLong(Long::longValue).sum();
    }

    private static Situation named(Situation situation, String id) {
        return new Situation(
                id,
                situation.tenant(),
                situation.customerKey(),
                situation.at(),
                situation.placement(),
                situation.channel(),
                situation.channels(),
                situation.message(),
                situation.file(),
                situation.humanWaitSeconds(),
                situation.budget(),
                situation.limit(),
                situation.degradations());
    }

    /** The shipped rules with one edit, and without the rule files below some folders. */
    private static Bundle edited(String file, String what, String by, String... without) {
        var files = new TreeMap<>(Shipped.folder().files());
        var path = "policies/" + file;
        assertThat(files.get(path)).contains(what);
        files.computeIfPresent(path, (name, text) -> text.replaceFirst(java.util.regex.Pattern.quote(what), by));
        files.keySet()
                .removeIf(name -> name.endsWith(".drl")
                        && IntStream.range(0, without.length).anyMatch(i -> name.startsWith("policies/" + without[i])));
        return Bundle.of(
                new RulesFolder(files).rulePack().orThrow(),
                Shipped.catalogue(),
                Shipped.routing(),
                Shipped.retention(),
                new FakeReader(),
                new FakePropensities(),
                Experiment.NONE);
    }
}
