package leme.service.fake;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import leme.rules.fact.BlockListing;
import leme.rules.fact.Channel;
import leme.rules.fact.Complaint;
import leme.rules.fact.Consent;
import leme.rules.fact.Contact;
import leme.rules.fact.Conversation;
import leme.rules.fact.Customer;
import leme.rules.fact.CustomerFile;
import leme.rules.fact.Known;
import leme.rules.fact.LegalHold;
import leme.rules.fact.Placement;
import leme.service.record.Complaints;
import leme.service.record.Consents;
import leme.service.record.Customers;
import leme.service.record.Decisions;
import leme.service.record.Files;
import leme.service.record.IdempotencyKey;
import leme.service.record.Identity;
import leme.service.record.Outcome;
import leme.service.record.Outcomes;
import leme.service.record.Reached;
import leme.service.record.Reception;
import leme.service.record.RecordUnreachable;
import leme.service.record.Recorded;
import leme.service.record.subject.PrivacyRequests;
import leme.service.record.subject.Register;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** The whole record in memory. It can be cut off, and then every call fails as if Postgres were away. */
public final class InMemoryRecord {

    private record Owner(String tenant, String customerKey) {}

    private record TenantIdentity(String tenant, Identity identity) {}

    private record ContactKey(String tenant, String decisionId, String action) {}

    private record Made(
            Owner owner, Contact contact, @Nullable Instant respondedAt, boolean begun) {}

    private final Clock clock;
    private final Map<Owner, Customer> customers = new LinkedHashMap<>();
    private final Map<TenantIdentity, String> identities = new LinkedHashMap<>();
    private final Map<Owner, List<Consent>> consents = new LinkedHashMap<>();
    private final Map<Owner, Map<String, Complaint>> complaints = new LinkedHashMap<>();
    private final Map<Owner, Map<Channel, Conversation>> conversations = new LinkedHashMap<>();
    private final Map<ContactKey, Made> contacts = new LinkedHashMap<>();
    private final Map<String, Recorded> decisions = new LinkedHashMap<>();
    private final Map<IdempotencyKey, String> keys = new LinkedHashMap<>();
    private final Map<String, Outcome> outcomes = new LinkedHashMap<>();
    private final InMemoryRights rights = new InMemoryRights(this::call, this::keysOf);
    private volatile boolean cutOff;

    public InMemoryRecord(Clock clock) {
        this.clock = clock;
    }

    /** From now on nothing answers. */
    public void cutOff() {
        cutOff = true;
    }

    /** From now on all answers again. */
    public void reconnect() {
        cutOff = false;
    }

    private <T> Mono<T> call(java.util.concurrent.Callable<@Nullable T> work) {
        return Mono.fromCallable(() -> {
            if (cutOff) {
                throw new RecordUnreachable("the record is cut off", new IllegalStateException("by the test"));
            }
            synchronized (this) {
                return work.call();
            }
        });
    }

    public Customers customers() {
        return new Customers() {
            @Override
            public Mono<Void> put(String tenant, Customer customer) {
                return call(() -> customers.put(new Owner(tenant, customer.key()), customer))
                        .then();
            }

            @Override
            public Mono<Customer> find(String tenant, String customerKey) {
                return call(() -> customers.get(new Owner(tenant, customerKey)));
            }

            @Override
            public Mono<Void> identify(String tenant, Identity identity, String customerKey) {
                return call(() -> identities.put(new TenantIdentity(tenant, identity), customerKey))
                        .then();
            }

            @Override
            public Mono<String> keyOf(String tenant, Identity identity) {
                return call(() -> identities.get(new TenantIdentity(tenant, identity)));
            }

            @Override
            public Mono<List<Identity>> identitiesOf(String tenant, String customerKey) {
                return call(() -> identities.entrySet().stream()
                        .filter(entry -> entry.getKey().tenant().equals(tenant))
                        .filter(entry -> entry.getValue().equals(customerKey))
                        .map(entry -> entry.getKey().identity())
                        .sorted(Comparator.comparing((Identity identity) ->
                                        identity.channel().name())
                                .thenComparing(Identity::type)
                                .thenComparing(Identity::hash))
                        .toList());
            }
        };
    }

    public Consents consents() {
        return new Consents() {
            @Override
            public Mono<Reception> append(String tenant, String customerKey, Consent entry) {
                return call(() -> {
                    List<Consent> ledger =
                            consents.computeIfAbsent(new Owner(tenant, customerKey), owner -> new ArrayList<>());
                    if (ledger.contains(entry)) {
                        return Reception.REPEATED;
                    }
                    ledger.add(entry);
                    return Reception.NEW;
                });
            }

            @Override
            public Mono<List<Consent>> list(String tenant, String customerKey) {
                return call(() -> consentsOf(new Owner(tenant, customerKey)));
            }
        };
    }

    /** Their own, and those they had as a stranger. */
    private List<String> keysOf(String tenant, String customerKey) {
        return Stream.concat(
                        Stream.of(customerKey),
                        identities.entrySet().stream()
                                .filter(entry -> entry.getKey().tenant().equals(tenant))
                                .filter(entry -> entry.getValue().equals(customerKey))
                                .map(entry -> entry.getKey().identity().strangersKey()))
                .toList();
    }

    private Set<Owner> everyKeyOf(Owner owner) {
        return keysOf(owner.tenant(), owner.customerKey()).stream()
                .map(key -> new Owner(owner.tenant(), key))
                .collect(Collectors.toSet());
    }

    private List<Consent> consentsOf(Owner owner) {
        return everyKeyOf(owner).stream()
                .flatMap(key -> consents.getOrDefault(key, List.of()).stream())
                .sorted(Comparator.comparing(Consent::at))
                .toList();
    }

    public Complaints complaints() {
        return new Complaints() {
            @Override
            public Mono<Reception> open(String tenant, String customerKey, Complaint complaint) {
                return call(() -> filed(tenant, customerKey).putIfAbsent(complaint.id(), complaint) == null
                        ? Reception.NEW
                        : Reception.REPEATED);
            }

            @Override
            public Mono<Complaint> close(String tenant, String customerKey, String id, Instant at) {
                return call(() -> filed(tenant, customerKey).computeIfPresent(id, (same, open) -> closed(open, at)));
            }

            @Override
            public Mono<List<Complaint>> list(String tenant, String customerKey) {
                return call(() -> complaintsOf(tenant, customerKey));
            }
        };
    }

    private Map<String, Complaint> filed(String tenant, String customerKey) {
        return complaints.computeIfAbsent(new Owner(tenant, customerKey), owner -> new LinkedHashMap<>());
    }

    private List<Complaint> complaintsOf(String tenant, String customerKey) {
        return filed(tenant, customerKey).values().stream()
                .sorted(Comparator.comparing(Complaint::openedAt).thenComparing(Complaint::id))
                .toList();
    }

    private static Complaint closed(Complaint complaint, Instant at) {
        Instant when = at.isBefore(complaint.openedAt()) ? complaint.openedAt() : at;
        return complaint.isOpen()
                ? new Complaint(
                        complaint.id(),
                        complaint.subject(),
                        complaint.channel(),
                        complaint.openedAt(),
                        when,
                        complaint.regime(),
                        complaint.forum())
                : complaint;
    }

    public PrivacyRequests privacyRequests() {
        return rights.privacyRequests();
    }

    public Register<LegalHold> legalHolds() {
        return rights.legalHolds();
    }

    public Register<BlockListing> blockListings() {
        return rights.blockListings();
    }

    public Files files() {
        return (tenant, customerKey) -> call(() -> file(new Owner(tenant, customerKey)));
    }

    private CustomerFile file(Owner owner) {
        Instant horizon = clock.instant().minus(Files.HISTORY);
        Set<Owner> keys = everyKeyOf(owner);
        return new CustomerFile(
                Known.fresh(customers.getOrDefault(owner, Customer.unknown(owner.customerKey()))),
                Known.fresh(consentsOf(owner)),
                Known.fresh(complaintsOf(owner.tenant(), owner.customerKey())),
                Known.fresh(contacts.values().stream()
                        .filter(reached -> keys.contains(reached.owner()))
                        .map(Made::contact)
                        .filter(contact -> contact.at().isAfter(horizon))
                        .sorted(Comparator.comparing(Contact::at).thenComparing(Contact::action))
                        .toList()),
                Known.fresh(keys.stream()
                        .flatMap(key -> conversations.getOrDefault(key, Map.of()).values().stream())
                        .collect(Collectors.toMap(Conversation::channel, one -> one, Conversation::latest))
                        .values()
                        .stream()
                        .sorted(Comparator.comparing(one -> one.channel().name()))
                        .toList()),
                Known.fresh(rights.of(owner.tenant(), owner.customerKey())),
                Known.missing(Files.NOT_THE_CUSTOMERS));
    }

    public Reached reached() {
        return (tenant, since) -> call(() -> contacts.values().stream()
                .filter(made -> made.begun() && made.owner().tenant().equals(tenant))
                .filter(made -> made.contact().at().isAfter(since))
                .filter(made -> made.contact().response() != Contact.Response.REFUSED_BY_CHANNEL)
                .collect(Collectors.groupingBy(
                        made -> made.contact().channel(),
                        Collectors.collectingAndThen(Collectors.mapping(Made::owner, Collectors.toSet()), Set::size))));
    }

    public Decisions decisions() {
        return new Decisions() {
            @Override
            public Mono<Void> record(List<Recorded> batch) {
                return call(() -> {
                    batch.forEach(InMemoryRecord.this::keep);
                    return null;
                });
            }

            @Override
            public Mono<Recorded> find(String tenant, String id) {
                return call(() -> decisions.get(id))
                        .filter(decision -> decision.tenant().equals(tenant));
            }

            @Override
            public Mono<Recorded> find(IdempotencyKey key) {
                return call(() -> {
                    String id = keys.get(key);
                    return id == null ? null : decisions.get(id);
                });
            }
        };
    }

    private void keep(Recorded decision) {
        if (decisions.putIfAbsent(decision.id(), decision) != null) {
            return;
        }
        IdempotencyKey key = decision.key();
        if (key != null) {
            keys.putIfAbsent(key, decision.id());
        }
        Owner owner = new Owner(decision.tenant(), decision.customerKey());
        for (Contact made : decision.effects().contacts()) {
            contacts.putIfAbsent(
                    new ContactKey(decision.tenant(), decision.id(), made.action()),
                    new Made(owner, made, null, false));
        }
        List<Consent> ledger = consents.computeIfAbsent(owner, same -> new ArrayList<>());
        decision.effects().consents().stream()
                .filter(entry -> !ledger.contains(entry))
                .forEach(ledger::add);
        Map<Channel, Conversation> known = conversations.computeIfAbsent(owner, same -> new EnumMap<>(Channel.class));
        for (Conversation touched : decision.effects().conversations()) {
            known.merge(touched.channel(), touched, Conversation::latest);
        }
    }

    public Outcomes outcomes() {
        return new Outcomes() {
            @Override
            public Mono<Reception> record(Outcome outcome, Recorded about) {
                return call(() -> keep(outcome, about));
            }

            @Override
            public Mono<List<Outcome>> list(String tenant, String decisionId) {
                return call(() -> outcomes.values().stream()
                        .filter(one -> one.tenant().equals(tenant))
                        .filter(one -> one.decisionId().equals(decisionId))
                        .sorted(Comparator.comparing(Outcome::at))
                        .toList());
            }
        };
    }

    private Reception keep(Outcome outcome, Recorded about) {
        Outcome before = outcomes.putIfAbsent(outcome.tenant() + "/" + outcome.id(), outcome);
        if (before != null) {
            return before.equals(outcome) ? Reception.REPEATED : Reception.CONFLICTING;
        }
        Contact contact = about.contactOf(outcome);
        if (contact != null) {
            boolean isAnswer = contact.response() != Contact.Response.NONE;
            contacts.merge(
                    new ContactKey(about.tenant(), about.id(), outcome.action()),
                    new Made(
                            new Owner(about.tenant(), about.customerKey()),
                            contact,
                            isAnswer ? outcome.at() : null,
                            about.summary().placement() == Placement.OUTBOUND),
                    InMemoryRecord::answered);
        }
        return Reception.NEW;
    }

    private static Made answered(Made known, Made news) {
        Instant at = news.respondedAt();
        Instant before = known.respondedAt();
        if (at == null || (before != null && at.isBefore(before))) {
            return known;
        }
        Contact contact = known.contact();
        Contact moved = new Contact(
                contact.action(),
                contact.group(),
                contact.purpose(),
                contact.channel(),
                contact.at(),
                news.contact().response());
        return new Made(known.owner(), moved, at, known.begun());
    }
}
