package leme.models.admission;

import java.time.Duration;
import java.util.function.LongSupplier;
import leme.models.artefact.ModelFile;

/**
 * What a model may cost.
 *
 * @param bytes of its file, at most {@link ModelFile#LARGEST}
 * @param answer time of one answer, the fastest of some rounds over the probes
 * @param admission time of the whole admission
 * @param nanos a clock that only goes forward, in nanoseconds
 */
public record Budget(long bytes, Duration answer, Duration admission, LongSupplier nanos) {

    public Budget {
        if (bytes < 1 || bytes > ModelFile.LARGEST || !answer.isPositive() || !admission.isPositive()) {
            throw new IllegalArgumentException(
                    "a budget of `" + bytes + "` bytes, `" + answer + "` an answer, `" + admission + "` is none");
        }
    }

    /** 256 MB, 2 ms an answer, 30 s to admit: a hundred times what the shipped models need. */
    public static Budget standard() {
        return new Budget(ModelFile.LARGEST, Duration.ofMillis(2), Duration.ofSeconds(30), System::nanoTime);
    }

    /** The same for files of at most so many bytes. */
    public Budget bytes(long most) {
        return new Budget(most, answer, admission, nanos);
    }
}
