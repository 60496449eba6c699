package leme.service.drift.r2dbc;

import leme.service.drift.Tallies;
import leme.service.drift.TalliesTest;
import leme.service.record.r2dbc.TestRecord;

class PostgresTalliesTest extends TalliesTest {

    @Override
    protected Tallies tallies() {
        return new PostgresTallies(TestRecord.shared().postgres());
    }
}
