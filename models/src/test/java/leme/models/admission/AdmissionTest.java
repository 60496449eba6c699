package leme.models.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.ObjectOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import leme.models.artefact.Envelope;
import leme.models.artefact.Header;
import leme.models.artefact.Keys;
import leme.models.artefact.ModelFile;
import leme.models.artefact.Probe;
import leme.models.artefact.Refusal.Reason;
import leme.models.artefact.Shape;
import leme.models.artefact.Signing;
import leme.models.artefact.Trust;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdmissionTest {

    @Test
    void aSoundModelSignedByATrustedKeyIsAdmitted() {
        assertThat(admission(Specimen.signed())).isInstanceOf(Admission.Admitted.class);
    }

    @Test
    void aModelTrustedByItsDigestNeedsNoSignature() throws Exception {
        byte[] unsigned = Specimen.unsigned();
        var trust = Trust.digests(Set.of(Envelope.open("m", unsigned).digest()));
        assertThat(Admission.of(unsigned, trust, Budget.standard())).isInstanceOf(Admission.Admitted.class);
    }

    @Test
    void signingAgainGivesTheSameBytes() {
        assertThat(Specimen.signed(Specimen.signed())).isEqualTo(Specimen.signed());
    }

    @Test
    void anUnsignedModelIsRefused() {
        assertThat(reason(Specimen.unsigned())).isEqualTo(Reason.UNSIGNED);
    }

    @Test
    void aModelSignedByAnybodyElseIsRefused() throws Exception {
        byte[] theirs = Signing.sign("m", Specimen.unsigned(), Keys.generate());
        assertThat(reason(theirs)).isEqualTo(Reason.UNKNOWN_KEY);
    }

    @Test
    void aTrustedSignatureMovedToAnotherModelIsRefused() throws Exception {
        byte[] other = Specimen.withHeader(header -> header.prepared(
                new leme.models.artefact.Lineage("other", "", ""), header.shape(), header.probes(), header.card()));
        byte[] signed = Specimen.signed();
        System.arraycopy(signed, signed.length - 100, other, other.length - 100, 100);
        assertThat(reason(other)).isEqualTo(Reason.WRONG_SIGNATURE);
    }

    @Test
    void serialisedJavaIsRefusedByItsFirstBytes() throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var objects = new ObjectOutputStream(bytes)) {
            objects.writeObject(new HashMap<>(java.util.Map.of("a", "b")));
        }
        assertThat(reason(bytes.toByteArray())).isEqualTo(Reason.SERIALISED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "L", "LEME", "PK\u0003\u0004", "hello, I am a model, truly I am"})
    void whatDoesNotBeginAsAModelIsRefused(String text) {
        assertThat(reason(text.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1)))
                .isEqualTo(Reason.NOT_A_MODEL);
    }

    @Test
    void aCorruptedModelIsRefused() {
        byte[] bad = Specimen.signed();
        bad[bad.length / 2] ^= 1;
        assertThat(reason(bad)).isEqualTo(Reason.CORRUPT);
    }

    @Test
    void aTruncatedModelIsRefused() {
        byte[] good = Specimen.signed();
        assertThat(reason(Arrays.copyOf(good, good.length - 1))).isEqualTo(Reason.LENGTH);
    }

    @Test
    void anotherFormatIsRefused() {
        byte[] bad = Specimen.signed();
        bad[4] = 1;
        assertThat(reason(bad)).isEqualTo(Reason.FORMAT);
    }

    @Test
    void aModelThatClaimsMoreThanItHasIsRefusedBeforeAnythingIsReserved() {
        byte[] bomb = ByteBuffer.allocate(64)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("LEME".getBytes(java.nio.charset.StandardCharsets.US_ASCII))
                .putInt(2)
                .putInt(1 << 20)
                .putLong(Integer.MAX_VALUE / 4)
                .array();
        assertThat(reason(bomb)).isEqualTo(Reason.LENGTH);
    }

    @Test
    void aModelLargerThanTheBudgetIsRefused() {
        byte[] model = Specimen.signed();
        var refused = Admission.of(model, Specimen.TRUST, Budget.standard().bytes(model.length - 1));
        assertThat(reason(refused)).isEqualTo(Reason.TOO_LARGE);
    }

    @ParameterizedTest
    @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY})
    void numbersThatAreNotFiniteAreRefused(float number) throws Exception {
        assertThat(reason(Specimen.withBlock("logistic.base", 0, number))).isEqualTo(Reason.NUMBERS);
    }

    @Test
    void aSettingThatIsNoNumberIsRefused() throws Exception {
        byte[] bad = Specimen.withHeader(header -> {
            header.settings().put("shrinkage", Double.NaN);
            return header;
        });
        assertThat(reason(bad)).isEqualTo(Reason.NUMBERS);
    }

    @Test
    void weightsThatDoNotFitAreRefused() throws Exception {
        assertThat(reason(Specimen.withBlock("logistic.means", 1, 2, 3))).isEqualTo(Reason.LAYOUT);
    }

    @Test
    void aKindThatNothingUsesIsRefused() throws Exception {
        byte[] bad = Specimen.withHeader(header -> new Header(
                "horoscope",
                header.schema(),
                header.language(),
                header.names(),
                header.settings(),
                header.calibration(),
                header.metrics(),
                header.data(),
                header.seed(),
                header.lineage(),
                header.shape(),
                header.probes(),
                header.card(),
                header.blocks()));
        assertThat(reason(bad)).isEqualTo(Reason.LAYOUT);
    }

    @Test
    void featuresOtherThanThoseItSaysAreRefused() throws Exception {
        byte[] bad = Specimen.withHeader(header -> header.prepared(
                header.lineage(),
                new Shape(Shape.Input.PROFILE, List.of("action"), List.of("probability")),
                header.probes(),
                header.card()));
        assertThat(reason(bad)).isEqualTo(Reason.SHAPE);
    }

    @Test
    void aProbeWithTooFewInputsIsRefused() throws Exception {
        byte[] bad = probed(new Probe(List.of("a"), List.of(0.5)));
        assertThat(reason(bad)).isEqualTo(Reason.SHAPE);
    }

    @Test
    void aModelWithoutProbesIsRefused() throws Exception {
        assertThat(reason(probed())).isEqualTo(Reason.PROBES);
    }

    @Test
    void aModelThatAnswersAProbeOtherwiseIsRefused() throws Exception {
        Probe first = ModelFile.read("m", Specimen.unsigned()).header().probes().getFirst();
        double slightly = first.expected().getFirst() + 2e-6;
        assertThat(reason(probed(new Probe(first.input(), List.of(slightly))))).isEqualTo(Reason.PROBES);
        double hardly = first.expected().getFirst() + 5e-7;
        assertThat(admission(probed(new Probe(first.input(), List.of(hardly))))).isInstanceOf(Admission.Admitted.class);
    }

    @Test
    void aProbeThatCannotBeAnsweredIsRefused() throws Exception {
        Probe first = ModelFile.read("m", Specimen.unsigned()).header().probes().getFirst();
        var input = new ArrayList<>(first.input());
        input.set(2, "not a number");
        assertThat(reason(probed(new Probe(input, first.expected())))).isEqualTo(Reason.LAYOUT);
    }

    @Test
    void aModelSlowerThanTheBudgetIsRefused() {
        var clock = new AtomicLong();
        var budget = new Budget(
                ModelFile.LARGEST, Duration.ofMillis(2), Duration.ofHours(1), () -> clock.addAndGet(50_000_000));
        assertThat(reason(Admission.of(Specimen.signed(), Specimen.TRUST, budget)))
                .isEqualTo(Reason.SLOW);
    }

    @Test
    void aModelThatTakesTooLongToExamineIsRefused() {
        var clock = new AtomicLong();
        var budget = new Budget(
                ModelFile.LARGEST, Duration.ofHours(1), Duration.ofSeconds(1), () -> clock.addAndGet(600_000_000));
        assertThat(reason(Admission.of(Specimen.signed(), Specimen.TRUST, budget)))
                .isEqualTo(Reason.SLOW);
    }

    @Test
    void everyRefusalSaysWhatMayHelp() {
        var refused = (Admission.Refused) admission(Specimen.unsigned());
        assertThat(refused.refusal().toString()).contains("nobody signed it", "Maybe sign it");
    }

    private static byte[] probed(Probe... probes) throws Exception {
        return Specimen.withHeader(
                header -> header.prepared(header.lineage(), header.shape(), List.of(probes), header.card()));
    }

    private static Admission admission(byte[] file) {
        return Admission.of(file, Specimen.TRUST, Budget.standard());
    }

    private static Reason reason(byte[] file) {
        return reason(admission(file));
    }

    private static Reason reason(Admission admission) {
        assertThat(admission).isInstanceOf(Admission.Refused.class);
        var refusal = ((Admission.Refused) admission).refusal();
        var portuguese = Locale.of("pt", "BR");
        assertThat(refusal.wrong(portuguese)).isNotEqualTo(refusal.wrong());
        assertThat(refusal.remedy(portuguese)).isNotEqualTo(refusal.remedy());
        assertThat(refusal.wrong(Locale.FRENCH)).isEqualTo(refusal.wrong());
        return refusal.reason();
    }
}
