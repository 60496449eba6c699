package leme.cli.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import leme.cli.preview.Wanted.Exported;
import leme.cli.preview.Wanted.OnRecord;
import org.junit.jupiter.api.Test;

class WantedTest {

    private static final Instant NOW = Instant.parse("2026-03-11T15:00:00Z");

    @Test
    void aSpanCountsBackFromNow() {
        assertThat(Wanted.of("24h", NOW)).isEqualTo(new OnRecord(Instant.parse("2026-03-10T15:00:00Z"), Wanted.MOST));
        assertThat(Wanted.of("7d", NOW)).isEqualTo(new OnRecord(Instant.parse("2026-03-04T15:00:00Z"), Wanted.MOST));
        assertThat(Wanted.of("90M", NOW)).isEqualTo(new OnRecord(Instant.parse("2026-03-11T13:30:00Z"), Wanted.MOST));
    }

    @Test
    void aNumberIsSoManyAndRecentIsAThousand() {
        assertThat(Wanted.of("5000", NOW)).isEqualTo(new OnRecord(Instant.EPOCH, 5000));
        assertThat(Wanted.of("RECENT", NOW)).isEqualTo(new OnRecord(Instant.EPOCH, 1000));
    }

    @Test
    void anythingElseIsAFile() {
        assertThat(Wanted.of("./24h", NOW)).isEqualTo(new Exported(Path.of("./24h")));
        assertThat(Wanted.of("past.ndjson", NOW)).isEqualTo(new Exported(Path.of("past.ndjson")));
    }
}
