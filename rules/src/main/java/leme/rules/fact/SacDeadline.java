package leme.rules.fact;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * When an open complaint about a federally regulated service must have been answered (Decree 11.034/2022). There is one
 * per open complaint of {@link Complaint.Regime#SAC}.
 *
 * @param subject of the complaint
 * @param hoursLeft whole hours until the deadline, 0 once it has passed
 */
public record SacDeadline(String subject, long hoursLeft) {

    /** One per subject, the nearest. */
    public static List<SacDeadline> of(List<Complaint> complaints, Instant at, int days) {
        if (complaints.isEmpty()) {
            return List.of();
        }
        return complaints.stream()
                .filter(complaint -> complaint.isOpen() && complaint.regime() == Complaint.Regime.SAC)
                .map(complaint -> of(complaint, at, days))
                .distinct()
                .toList();
    }

    private static SacDeadline of(Complaint complaint, Instant at, int days) {
        Duration left = Duration.between(at, complaint.openedAt().plus(Duration.ofDays(days)));
        return new SacDeadline(complaint.subject(), Math.max(0, left.toHours()));
    }

    public boolean isOverdue() {
        return hoursLeft == 0;
    }
}
