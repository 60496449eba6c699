package leme.rules.scenario;

import java.time.Instant;
import leme.rules.fact.BlockListing;
import leme.rules.fact.LegalHold;
import leme.rules.fact.PrivacyRequest;
import leme.rules.fact.PrivacyRequest.Outcome;
import leme.rules.fact.Purpose;
import leme.rules.fact.Rights;
import leme.rules.file.Entry;
import org.jspecify.annotations.Nullable;

/** What the customer of a scenario asked for and forbade, under {@code requests}, {@code holds} and {@code listings}. */
record GivenRights(Entry customer, Times times) {

    private static final String BORING = "5 days ago";

    Rights rights() {
        return new Rights(
                customer.field("requests").items().stream().map(this::request).toList(),
                customer.field("holds").items().stream().map(this::hold).toList(),
                customer.field("listings").items().stream().map(this::listing).toList());
    }

    private PrivacyRequest request(Entry entry) {
        entry.only("kind", "purpose", "opened", "decided", "outcome");
        Instant opened = times.of(entry.field("opened"), BORING);
        Instant decided = optional(entry.field("decided"));
        Outcome usual = decided == null ? Outcome.PENDING : Outcome.GRANTED;
        PrivacyRequest.Kind kind = entry.field("kind").oneOf(PrivacyRequest.Kind.class);
        Purpose purpose =
                entry.field("purpose").isPresent() ? entry.field("purpose").oneOf(Purpose.class) : null;
        String id = "scenario-" + entry.line();
        return entry.attempt(() -> new PrivacyRequest(
                        id,
                        kind,
                        purpose,
                        opened,
                        decided,
                        entry.field("outcome").oneOf(Outcome.class, usual)))
                .orElseGet(() -> new PrivacyRequest(id, kind, purpose, opened, null, Outcome.PENDING));
    }

    private LegalHold hold(Entry entry) {
        entry.only("matter", "since", "until");
        LegalHold.Matter matter = entry.field("matter").oneOf(LegalHold.Matter.class);
        Instant since = times.of(entry.field("since"), BORING);
        Instant until = optional(entry.field("until"));
        return entry.attempt(() -> new LegalHold(matter, since, until))
                .orElseGet(() -> new LegalHold(matter, since, null));
    }

    private BlockListing listing(Entry entry) {
        entry.only("registry", "registered", "left");
        BlockListing.Registry registry = entry.field("registry").oneOf(BlockListing.Registry.class);
        Instant registered = times.of(entry.field("registered"), "60 days ago");
        Instant left = optional(entry.field("left"));
        return entry.attempt(() -> new BlockListing(registry, registered, left))
                .orElseGet(() -> new BlockListing(registry, registered, null));
    }

    private @Nullable Instant optional(Entry entry) {
        return entry.isPresent() ? times.of(entry, "now") : null;
    }
}
