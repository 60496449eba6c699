package leme.models.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Thousands of seeded ways to spoil a model: none is an error, and none that its signer did not make is admitted. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class HostileFilesTest {

    private static final byte[] SIGNED = Specimen.signed();
    private static final int PREFIX = 20;

    @Test
    void whateverHappensToASignedFileOnItsWayItIsRefused() {
        var random = new SplittableRandom(11);
        for (int i = 0; i < 4_000; i++) {
            byte[] bad = mutated(SIGNED, random, 0, SIGNED.length);
            if (!Arrays.equals(bad, SIGNED)) {
                assertThat(admission(bad)).isInstanceOf(Admission.Refused.class);
            }
        }
    }

    @Test
    void everySingleByteMatters() {
        for (int i = 0; i < SIGNED.length; i++) {
            byte[] bad = SIGNED.clone();
            bad[i] ^= (byte) (1 << (i % 8));
            assertThat(admission(bad)).as("byte " + i).isInstanceOf(Admission.Refused.class);
        }
    }

    @Test
    void whateverATrustedSignerWritesIntoTheHeaderIsAdmittedOrRefusedNeverAnError() {
        byte[] sound = Specimen.unsigned();
        int header = ByteBuffer.wrap(sound).order(ByteOrder.LITTLE_ENDIAN).getInt(8);
        var random = new SplittableRandom(12);
        int refused = 0;
        for (int i = 0; i < 1_500; i++) {
            byte[] bad = resealed(mutated(sound, random, PREFIX, PREFIX + header), random);
            refused += bad.length == 0 || admission(bad) instanceof Admission.Refused ? 1 : 0;
        }
        assertThat(refused).isGreaterThan(1_000);
    }

    @Test
    void whateverATrustedSignerWritesIntoTheNumbersIsAdmittedOrRefusedNeverAnError() {
        byte[] sound = Specimen.unsigned();
        int header = ByteBuffer.wrap(sound).order(ByteOrder.LITTLE_ENDIAN).getInt(8);
        var random = new SplittableRandom(13);
        int refused = 0;
        for (int i = 0; i < 600; i++) {
            byte[] bad = sound.clone();
            int at = PREFIX + header + random.nextInt(sound.length - 32 - PREFIX - header);
            bad[at] ^= (byte) (1 << random.nextInt(8));
            refused += admission(resealed(bad, random)) instanceof Admission.Refused ? 1 : 0;
        }
        assertThat(refused).isGreaterThan(80);
    }

    private static Admission admission(byte[] file) {
        return Admission.of(file, Specimen.TRUST, Budget.standard());
    }

    /** Flips, overwrites, cuts, repeats or inserts, once or a few times. */
    private static byte[] mutated(byte[] good, SplittableRandom random, int from, int to) {
        byte[] bad = good.clone();
        int times = 1 + random.nextInt(3);
        for (int t = 0; t < times; t++) {
            int at = Math.min(from + random.nextInt(to - from), bad.length - 1);
            int length = Math.min(1 + random.nextInt(16), bad.length - at);
            switch (random.nextInt(5)) {
                case 0 -> bad[at] ^= (byte) (1 << random.nextInt(8));
                case 1 -> bad[at] = (byte) "0123456789\"{}[],:-.eE \\\u0000".charAt(random.nextInt(24));
                case 2 -> Arrays.fill(bad, at, at + length, (byte) random.nextInt(256));
                case 3 -> bad = spliced(bad, at, at, at + length);
                default -> bad = spliced(bad, at + length, at, at + length);
            }
            if (bad.length == 0) {
                return bad;
            }
        }
        return bad;
    }

    /** The bytes up to one place, then those from another on: shorter or with a part repeated. */
    private static byte[] spliced(byte[] file, int keep, int unused, int resume) {
        int from = keep == resume ? unused : resume;
        byte[] out = Arrays.copyOf(file, keep + file.length - from);
        System.arraycopy(file, from, out, keep, file.length - from);
        return out;
    }

    /** The digest and the signature that somebody with a trusted key would put on it; lengths are made to agree. */
    private static byte[] resealed(byte[] file, SplittableRandom random) {
        try {
            byte[] sound = Specimen.unsigned();
            int longer = file.length - sound.length;
            byte[] body = Arrays.copyOf(file, file.length - 32);
            ByteBuffer prefix = ByteBuffer.wrap(body).order(ByteOrder.LITTLE_ENDIAN);
            if (random.nextInt(20) > 0) {
                prefix.putInt(8, prefix.getInt(8) + longer);
            }
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
            byte[] sealed = Arrays.copyOf(body, file.length);
            System.arraycopy(digest, 0, sealed, body.length, 32);
            return leme.models.artefact.Signing.sign("hostile", sealed, Specimen.KEYS);
        } catch (leme.models.artefact.RefusedModel refused) {
            return new byte[0];
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
