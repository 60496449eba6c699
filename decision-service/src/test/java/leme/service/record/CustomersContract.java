package leme.service.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import leme.rules.fact.Channel;
import leme.rules.fact.Customer;
import leme.rules.fact.Language;
import leme.service.fake.Given;
import org.junit.jupiter.api.Test;

/** What every {@link Customers} does. */
public abstract class CustomersContract {

    private final String tenant = Given.tenant();

    private final Customers customers;

    protected CustomersContract(Customers customers) {
        this.customers = customers;
    }

    @Test
    void aProfileIsFoundAsItWasPut() {
        customers.put(tenant, Given.customer("ana")).block();

        assertThat(customers.find(tenant, "ana").block()).isEqualTo(Given.customer("ana"));
    }

    @Test
    void aProfileOfWhichLittleIsKnownIsFoundAsItWasPut() {
        customers.put(tenant, Customer.unknown("ana")).block();

        assertThat(customers.find(tenant, "ana").block()).isEqualTo(Customer.unknown("ana"));
    }

    @Test
    void theLastProfileReplacesTheOneBefore() {
        Customer later = new Customer("ana", null, null, Language.EN, "", Set.of(), Set.of("bereaved"), 0, 0);
        customers.put(tenant, Given.customer("ana")).block();
        customers.put(tenant, later).block();

        assertThat(customers.find(tenant, "ana").block()).isEqualTo(later);
    }

    @Test
    void aTenantDoesNotSeeTheCustomersOfAnother() {
        customers.put(tenant, Given.customer("ana")).block();

        assertThat(customers.find(Given.tenant(), "ana").blockOptional()).isEmpty();
    }

    @Test
    void anIdentityLeadsToTheCustomerItWasLastGivenTo() {
        Identity phone = new Identity(Channel.WHATSAPP, "phone", "9f86d081");
        customers.put(tenant, Given.customer("ana")).block();
        customers.put(tenant, Given.customer("bia")).block();
        customers.identify(tenant, phone, "ana").block();
        customers.identify(tenant, phone, "bia").block();

        assertThat(customers.keyOf(tenant, phone).block()).isEqualTo("bia");
        assertThat(customers.identitiesOf(tenant, "bia").block()).containsExactly(phone);
        assertThat(customers.identitiesOf(tenant, "ana").block()).isEmpty();
        assertThat(customers.keyOf(Given.tenant(), phone).blockOptional()).isEmpty();
    }
}
