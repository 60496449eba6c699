package leme.service.drift;

import leme.service.fake.InMemoryTallies;

class InMemoryTalliesTest extends TalliesTest {

    private final InMemoryTallies tallies = new InMemoryTallies();

    @Override
    protected Tallies tallies() {
        return tallies;
    }
}
