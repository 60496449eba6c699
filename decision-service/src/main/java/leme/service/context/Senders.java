package leme.service.context;

import leme.rules.fact.Known;
import leme.rules.fact.Sending;

/** What senders may still send. */
@FunctionalInterface
public interface Senders {

    /** No provider limits anybody. */
    Senders UNLIMITED = tenant -> Known.fresh(Sending.UNLIMITED);

    /** What a tenant's sender may still send. Never waits. */
    Known<Sending> of(String tenant);
}
