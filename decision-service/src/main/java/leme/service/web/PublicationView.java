package leme.service.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import leme.api.model.CheckCount;
import leme.api.model.CheckFinding;
import leme.api.model.CheckProgress;
import leme.api.model.CheckReport;
import leme.api.model.FileDiff;
import leme.api.model.PublicationDiff;
import leme.api.model.PublicationEvent;
import leme.api.model.PublicationEventType;
import leme.api.model.PublicationEvents;
import leme.api.model.PublicationList;
import leme.api.model.PublicationState;
import leme.api.model.ReplicaStanding;
import leme.api.model.ShadowDifference;
import leme.api.model.ShadowExample;
import leme.api.model.ShadowReport;
import leme.service.publication.Checks;
import leme.service.publication.Comparison;
import leme.service.publication.Report;
import leme.service.publication.ledger.Entry;
import leme.service.publication.ledger.Event;
import leme.service.publication.ledger.Ledger;
import leme.service.publication.ledger.Publication;
import leme.service.publication.ledger.State;
import leme.service.publication.preview.Preview;
import leme.service.publication.store.Presences.Heard;
import leme.service.publication.store.Tallies;
import leme.service.publication.store.Tallies.Effect;
import leme.service.publication.store.Tallies.Key;
import leme.service.record.RecordJson;
import org.jspecify.annotations.Nullable;

/** Publications in the words of the contract. */
final class PublicationView {

    private PublicationView() {}

    static leme.api.model.Publication of(Publication publication, Ledger ledger, Checks.@Nullable State checking) {
        var inForce = ledger.inForce();
        boolean active = publication.state() == State.ACTIVE;
        return new leme.api.model.Publication()
                .kind(publication.kind())
                .version(publication.version())
                .state(Same.as(PublicationState.class, publication.state()))
                .authors(publication.authors())
                .approver(publication.approver())
                .at(publication.at())
                .note(publication.note())
                .aliases(ledger.aliases(publication.version()))
                .effectiveAt(active && inForce != null ? inForce.effectiveAt() : null)
                .checking(
                        checking == null
                                ? null
                                : new CheckProgress()
                                        .step(checking.step())
                                        .done(checking.done())
                                        .total(checking.total()));
    }

    static PublicationList list(Ledger ledger, @Nullable String deciding, List<Heard> replicas) {
        var shadow = ledger.shadow();
        var challenger = ledger.challenger();
        return new PublicationList()
                .kind(ledger.kind())
                .deciding(deciding)
                .active(ledger.active())
                .previous(ledger.previous())
                .shadow(shadow == null ? null : shadow.version())
                .shadowShare(shadow == null ? null : shadow.share())
                .challenger(challenger == null ? null : challenger.version())
                .challengerShare(challenger == null ? null : challenger.share())
                .replicas(replicas.stream().map(PublicationView::replica).toList())
                .publications(ledger.publications().stream()
                        .map(one -> of(one, ledger, null))
                        .toList());
    }

    private static ReplicaStanding replica(Heard heard) {
        var presence = heard.presence();
        return new ReplicaStanding()
                .replica(presence.replica())
                .deciding(presence.decides())
                .wanted(presence.wanted())
                .trouble(presence.trouble().isEmpty() ? null : presence.trouble())
                .at(heard.at());
    }

    static PublicationEvents events(Ledger ledger) {
        return new PublicationEvents()
                .kind(ledger.kind())
                .events(ledger.entries().stream().map(PublicationView::event).toList());
    }

    private static PublicationEvent event(Entry entry) {
        return new PublicationEvent()
                .number(entry.number())
                .version(entry.version())
                .event(Same.as(PublicationEventType.class, entry.event()))
                .actor(entry.actor())
                .at(entry.at())
                .note(entry.note())
                .over(entry.over())
                .share(entry.share())
                .alias(entry.alias())
                .effectiveAt(entry.effectiveAt())
                .preview(PreviewView.totals(preview(entry)));
    }

    /** What a check saw of the past; null for what is no check, or when nobody looked. */
    private static @Nullable Preview preview(@Nullable Entry entry) {
        return entry != null && entry.event() == Event.CHECKED ? found(entry).preview() : null;
    }

    private static Report found(Entry entry) {
        return RecordJson.mapper().readValue(entry.evidence(), Report.class);
    }

    static CheckReport report(Entry entry) {
        var report = found(entry);
        return new CheckReport()
                .version(entry.version())
                .sound(report.sound())
                .bundle(report.bundle())
                .at(entry.at())
                .by(entry.actor())
                .counts(report.counts().entrySet().stream()
                        .map(one -> new CheckCount().name(one.getKey()).count(one.getValue()))
                        .toList())
                .findings(report.findings().stream()
                        .map(one -> new CheckFinding()
                                .file(one.file())
                                .line(one.line())
                                .where(one.where())
                                .message(one.message().en())
                                .remedy(one.remedy().en())
                                .messages(TextsView.of(one.message()))
                                .remedies(TextsView.of(one.remedy())))
                        .toList())
                .preview(PreviewView.of(report.preview()));
    }

    /** With what the last check saw of the past. */
    static PublicationDiff diff(String version, String against, Comparison compared, @Nullable Entry check) {
        return new PublicationDiff()
                .version(version)
                .against(against)
                .files(compared.files().stream()
                        .map(one -> new FileDiff()
                                .path(one.path())
                                .change(Same.as(FileDiff.ChangeEnum.class, one.how()))
                                .diff(one.diff()))
                        .toList())
                .removed(compared.removed())
                .preview(PreviewView.of(preview(check)));
    }

    static ShadowReport shadow(String version, Tallies.Sheet sheet) {
        return new ShadowReport()
                .version(version)
                .compared(total(sheet, Effect.COMPARED))
                .differing(total(sheet, Effect.DIFFERED))
                .dropped(total(sheet, Effect.DROPPED))
                .failed(total(sheet, Effect.FAILED))
                .differences(sheet.counts().entrySet().stream()
                        .filter(one -> isDifference(one.getKey().effect()))
                        .sorted(Map.Entry.<Key, Long>comparingByValue(Comparator.reverseOrder())
                                .thenComparing(one -> one.getKey().toString()))
                        .map(one -> difference(one.getKey(), one.getValue()))
                        .toList())
                .examples(sheet.examples().stream()
                        .map(one -> new ShadowExample()
                                .decisionId(one.decisionId())
                                .at(one.at())
                                .differences(one.differences()))
                        .toList());
    }

    private static boolean isDifference(Effect effect) {
        return switch (effect) {
            case COMPARED, DIFFERED, DROPPED, FAILED -> false;
            case CHOSEN, GAINS, LOSES, ROUTED, READ, SURER, RANKED -> true;
        };
    }

    private static long total(Tallies.Sheet sheet, Effect effect) {
        return sheet.counts().entrySet().stream()
                .filter(one -> one.getKey().effect() == effect)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private static ShadowDifference difference(Key key, long count) {
        return new ShadowDifference()
                .effect(Same.as(ShadowDifference.EffectEnum.class, key.effect()))
                .action(key.action())
                .channel(key.channel())
                .cause(key.cause())
                .count(count);
    }
}
