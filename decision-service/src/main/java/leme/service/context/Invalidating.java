package leme.service.context;

import java.time.Instant;
import java.util.List;
import leme.rules.fact.Complaint;
import leme.rules.fact.Consent;
import leme.rules.fact.Customer;
import leme.rules.fact.PrivacyRequest;
import leme.service.record.Complaints;
import leme.service.record.Consents;
import leme.service.record.Customers;
import leme.service.record.Identity;
import leme.service.record.Outcome;
import leme.service.record.Outcomes;
import leme.service.record.Reception;
import leme.service.record.Recorded;
import leme.service.record.subject.Filed;
import leme.service.record.subject.PrivacyAnswer;
import leme.service.record.subject.PrivacyRequests;
import leme.service.record.subject.Register;
import reactor.core.publisher.Mono;

/**
 * Ports of the record whose every change makes the contexts forget the customer: before the caller hears of success, and
 * also after a failure, for a change may have arrived though its answer did not.
 */
public final class Invalidating {

    private Invalidating() {}

    public static Customers customers(Customers record, Contexts contexts) {
        return new OfCustomers(record, contexts);
    }

    public static Consents consents(Consents record, Contexts contexts) {
        return new OfConsents(record, contexts);
    }

    public static Complaints complaints(Complaints record, Contexts contexts) {
        return new OfComplaints(record, contexts);
    }

    public static PrivacyRequests privacyRequests(PrivacyRequests record, Contexts contexts) {
        return new OfPrivacyRequests(record, contexts);
    }

    public static <T> Register<T> register(Register<T> record, Contexts contexts) {
        return new OfRegister<>(record, contexts);
    }

    public static Outcomes outcomes(Outcomes record, Contexts contexts) {
        return new OfOutcomes(record, contexts);
    }

    private static <T> Mono<T> then(Mono<T> change, Mono<Void> forget) {
        return Mono.usingWhen(Mono.just(forget), same -> change, same -> same);
    }

    private record OfCustomers(Customers record, Contexts contexts) implements Customers {

        @Override
        public Mono<Void> put(String tenant, Customer customer) {
            return then(record.put(tenant, customer), contexts.forget(tenant, customer.key()));
        }

        @Override
        public Mono<Customer> find(String tenant, String customerKey) {
            return record.find(tenant, customerKey);
        }

        @Override
        public Mono<Void> identify(String tenant, Identity identity, String customerKey) {
            return then(record.identify(tenant, identity, customerKey), contexts.forget(tenant, customerKey));
        }

        @Override
        public Mono<String> keyOf(String tenant, Identity identity) {
            return record.keyOf(tenant, identity);
        }

        @Override
        public Mono<List<Identity>> identitiesOf(String tenant, String customerKey) {
            return record.identitiesOf(tenant, customerKey);
        }
    }

    private record OfConsents(Consents record, Contexts contexts) implements Consents {

        @Override
        public Mono<Reception> append(String tenant, String customerKey, Consent entry) {
            return then(record.append(tenant, customerKey, entry), contexts.forget(tenant, customerKey));
        }

        @Override
        public Mono<List<Consent>> list(String tenant, String customerKey) {
            return record.list(tenant, customerKey);
        }
    }

    private record OfComplaints(Complaints record, Contexts contexts) implements Complaints {

        @Override
        public Mono<Reception> open(String tenant, String customerKey, Complaint complaint) {
            return then(record.open(tenant, customerKey, complaint), contexts.forget(tenant, customerKey));
        }

        @Override
        public Mono<Complaint> close(String tenant, String customerKey, String id, Instant at) {
            return then(record.close(tenant, customerKey, id, at), contexts.forget(tenant, customerKey));
        }

        @Override
        public Mono<List<Complaint>> list(String tenant, String customerKey) {
            return record.list(tenant, customerKey);
        }
    }

    private record OfPrivacyRequests(PrivacyRequests record, Contexts contexts) implements PrivacyRequests {

        @Override
        public Mono<Reception> open(String tenant, String customerKey, Filed<PrivacyRequest> request) {
            return then(record.open(tenant, customerKey, request), contexts.forget(tenant, customerKey));
        }

        @Override
        public Mono<Filed<PrivacyRequest>> answer(String tenant, String customerKey, String id, PrivacyAnswer answer) {
            return then(record.answer(tenant, customerKey, id, answer), contexts.forget(tenant, customerKey));
        }

        @Override
        public Mono<List<Filed<PrivacyRequest>>> list(String tenant, String customerKey) {
            return record.list(tenant, customerKey);
        }
    }

    private record OfRegister<T>(Register<T> record, Contexts contexts) implements Register<T> {

        @Override
        public Mono<Reception> add(String tenant, String customerKey, Filed<T> entry) {
            return then(record.add(tenant, customerKey, entry), contexts.forget(tenant, customerKey));
        }

        @Override
        public Mono<Filed<T>> end(String tenant, String customerKey, String id, Instant at, String proof) {
            return then(record.end(tenant, customerKey, id, at, proof), contexts.forget(tenant, customerKey));
        }

        @Override
        public Mono<List<Filed<T>>> list(String tenant, String customerKey) {
            return record.list(tenant, customerKey);
        }
    }

    private record OfOutcomes(Outcomes record, Contexts contexts) implements Outcomes {

        @Override
        public Mono<Reception> record(Outcome outcome, Recorded about) {
            return then(record.record(outcome, about), contexts.forget(about.tenant(), about.customerKey()));
        }

        @Override
        public Mono<List<Outcome>> list(String tenant, String decisionId) {
            return record.list(tenant, decisionId);
        }
    }
}
