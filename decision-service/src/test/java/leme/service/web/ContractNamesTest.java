package leme.service.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** {@link Same} translates by name, so the names must be the same on both sides. */
class ContractNamesTest {

    static Stream<Arguments> pairs() {
        return Stream.of(
                Arguments.of(leme.api.model.Channel.class, leme.rules.fact.Channel.class),
                Arguments.of(leme.api.model.Placement.class, leme.rules.fact.Placement.class),
                Arguments.of(leme.api.model.Purpose.class, leme.rules.fact.Purpose.class),
                Arguments.of(leme.api.model.LegalBasis.class, leme.rules.fact.LegalBasis.class),
                Arguments.of(leme.api.model.Language.class, leme.rules.fact.Language.class),
                Arguments.of(leme.api.model.State.class, leme.rules.fact.State.class),
                Arguments.of(leme.api.model.Stage.class, leme.engine.funnel.Stage.class),
                Arguments.of(leme.api.model.Form.class, leme.rules.fact.Treatment.Form.class),
                Arguments.of(leme.api.model.TemplateCategory.class, leme.rules.fact.Treatment.Category.class),
                Arguments.of(leme.api.model.Audience.class, leme.engine.why.Audience.class),
                Arguments.of(leme.api.model.Fate.class, leme.engine.why.Fate.class),
                Arguments.of(leme.api.model.Change.KindEnum.class, leme.engine.why.Step.Kind.class),
                Arguments.of(leme.api.model.RuleTold.EffectEnum.class, leme.engine.why.Finding.Effect.class),
                Arguments.of(leme.api.model.Condition.OutcomeEnum.class, leme.rules.why.Attempt.Outcome.class),
                Arguments.of(leme.api.model.RouteKind.class, leme.rules.routing.RouteKind.class),
                Arguments.of(leme.api.model.Signal.class, leme.rules.fact.Understanding.Signal.class),
                Arguments.of(leme.api.model.Understanding.LaneEnum.class, leme.rules.fact.Understanding.Lane.class),
                Arguments.of(leme.api.model.Understanding.ToneEnum.class, leme.rules.fact.Understanding.Tone.class),
                Arguments.of(leme.api.model.Obligation.DutyEnum.class, leme.rules.verdict.Verdict.Duty.class),
                Arguments.of(leme.api.model.FilePart.class, leme.rules.fact.Source.Part.class),
                Arguments.of(leme.api.model.Freshness.StateEnum.class, leme.rules.fact.Source.State.class),
                Arguments.of(leme.api.model.Contact.ResponseEnum.class, leme.rules.fact.Contact.Response.class),
                Arguments.of(leme.api.model.ConsentStatus.class, leme.rules.fact.Consent.Status.class),
                Arguments.of(leme.api.model.PrivacyRequestKind.class, leme.rules.fact.PrivacyRequest.Kind.class),
                Arguments.of(leme.api.model.PrivacyOutcome.class, leme.rules.fact.PrivacyRequest.Outcome.class),
                Arguments.of(leme.api.model.LegalHoldMatter.class, leme.rules.fact.LegalHold.Matter.class),
                Arguments.of(leme.api.model.BlockRegistry.class, leme.rules.fact.BlockListing.Registry.class),
                Arguments.of(leme.api.model.ConsentForm.class, leme.rules.fact.Consent.Form.class),
                Arguments.of(leme.api.model.ComplaintRegime.class, leme.rules.fact.Complaint.Regime.class),
                Arguments.of(leme.api.model.ComplaintForum.class, leme.rules.fact.Complaint.Forum.class),
                Arguments.of(leme.api.model.PublicationState.class, leme.service.publication.ledger.State.class),
                Arguments.of(leme.api.model.PublicationEventType.class, leme.service.publication.ledger.Event.class),
                Arguments.of(leme.api.model.FileDiff.ChangeEnum.class, leme.service.publication.Comparison.How.class),
                Arguments.of(leme.api.model.PreviewEffect.EffectEnum.class, leme.engine.preview.Effect.class),
                Arguments.of(leme.api.model.PreviewEnd.class, leme.service.publication.preview.Preview.End.class),
                Arguments.of(leme.api.model.ExportPurpose.class, leme.service.record.Exports.Purpose.class),
                Arguments.of(
                        leme.api.model.InteractionPurpose.class, leme.service.record.Exports.InteractionPurpose.class),
                Arguments.of(leme.api.model.LeftOut.WhyEnum.class, leme.service.interaction.Joined.Why.class),
                Arguments.of(leme.api.model.Stamp.RestraintEnum.class, leme.engine.experiment.Restraint.class),
                Arguments.of(
                        leme.api.model.ExperimentReport.MeasureEnum.class, leme.rules.catalogue.Trial.Measure.class),
                Arguments.of(leme.api.model.ExperimentPhase.class, leme.rules.catalogue.Trial.Phase.class),
                Arguments.of(leme.api.model.Drift.class, leme.models.drift.Drift.class),
                Arguments.of(leme.api.model.DriftReading.ReferenceEnum.class, leme.service.drift.Reading.Against.class),
                Arguments.of(leme.api.model.DriftReading.KindEnum.class, leme.service.drift.Reading.Kind.class),
                Arguments.of(leme.api.model.OutcomeType.class, leme.service.record.Outcome.Kind.class));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void theContractAndTheDomainUseTheSameWords(Class<? extends Enum<?>> contract, Class<? extends Enum<?>> domain) {
        assertThat(names(contract)).containsExactlyInAnyOrderElementsOf(names(domain));
    }

    private static List<String> names(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
    }
}
