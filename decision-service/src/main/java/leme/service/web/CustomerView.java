package leme.service.web;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import leme.api.model.Channel;
import leme.api.model.Customer;
import leme.api.model.CustomerRequest;
import leme.api.model.IdentityType;
import leme.api.model.KnownIdentity;
import leme.api.model.State;
import leme.rules.fact.Language;
import leme.service.record.Identity;
import org.jspecify.annotations.Nullable;

/** A customer as the contract gives it, and as it takes it. */
final class CustomerView {

    private CustomerView() {}

    static Customer of(leme.rules.fact.Customer customer, List<Identity> identities) {
        return new Customer()
                .customerKey(customer.key())
                .state(Same.orNone(State.class, customer.state()))
                .birthYear(customer.birthYear())
                .language(Same.as(leme.api.model.Language.class, customer.language()))
                .segment(Same.orAbsent(customer.segment()))
                .products(sorted(customer.products()))
                .tags(sorted(customer.tags()))
                .tenureMonths(customer.tenureMonths())
                .monthlyRevenue(customer.monthlyRevenue())
                .areaCode(customer.ddd())
                .identities(identities.stream().map(CustomerView::known).toList());
    }

    static leme.rules.fact.Customer read(CustomerRequest request, String customerKey) {
        var language = Same.orNone(Language.class, request.getLanguage());
        return new leme.rules.fact.Customer(
                customerKey,
                Same.orNone(leme.rules.fact.State.class, request.getState()),
                request.getBirthYear(),
                language == null ? Language.PT_BR : language,
                Objects.requireNonNullElse(request.getSegment(), ""),
                set(request.getProducts()),
                set(request.getTags()),
                Objects.requireNonNullElse(request.getTenureMonths(), 0),
                Objects.requireNonNullElse(request.getMonthlyRevenue(), 0.0),
                request.getAreaCode());
    }

    /** Sets have no order of their own; answers have one. */
    static List<String> sorted(Set<String> words) {
        return words.stream().sorted().toList();
    }

    private static Set<String> set(@Nullable List<String> words) {
        return words == null ? Set.of() : Set.copyOf(words);
    }

    private static KnownIdentity known(Identity identity) {
        return new KnownIdentity()
                .channel(Same.as(Channel.class, identity.channel()))
                .type(IdentityType.fromValue(identity.type()));
    }
}
