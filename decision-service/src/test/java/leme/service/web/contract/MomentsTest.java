package leme.service.web.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MomentsTest {

    private final Moments moments = new Moments(Clock.fixed(Instant.parse("2026-11-18T17:00:00Z"), ZoneOffset.UTC));

    private String objection(String moment) {
        return Objects.requireNonNull(moments.objection(moment)).en();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-18T17:00:00Z",
                "2026-11-18T14:00:00.123456789-03:00",
                "2026-11-18T17:05:00Z",
                "2000-01-01T00:00:00Z"
            })
    void whatAChannelCanHonestlyReportPasses(String moment) {
        assertThat(moments.objection(moment)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yesterday",
                "",
                "2026-11-18",
                "2026-11-18T17:00:00",
                "1763485200",
                "2026-13-01T00:00:00Z",
                "2026-02-30T00:00:00Z"
            })
    void whatIsNoMomentIsToldSo(String moment) {
        assertThat(objection(moment)).isEqualTo("is not an RFC 3339 date and time");
    }

    @Test
    void aMomentFarOffIsTakenForABrokenClock() {
        assertThat(objection("2026-11-18T17:05:01Z")).contains("`5` minutes");
        assertThat(objection("1999-12-31T23:59:59Z")).contains("`2000`");
        assertThat(objection("+1000000000-12-31T23:59:59Z")).contains("`5` minutes");
        assertThat(objection("-1000000000-01-01T00:00:00Z")).contains("`2000`");
    }
}
