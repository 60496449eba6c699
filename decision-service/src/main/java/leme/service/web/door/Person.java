package leme.service.web.door;

import java.util.Arrays;
import java.util.Set;
import leme.service.web.problem.Problem;
import leme.service.web.problem.Refusal;
import org.springframework.web.server.ServerWebExchange;

/**
 * Who asks.
 *
 * @param name by which the ledger calls them
 * @param roles what they may do
 */
public record Person(String name, Set<Role> roles) {

    private static final String ATTRIBUTE = Person.class.getName();

    public Person {
        roles = Set.copyOf(roles);
    }

    /** Notes on an exchange who asks. */
    void enter(ServerWebExchange exchange) {
        exchange.getAttributes().put(ATTRIBUTE, this);
    }

    /** Who asks; a request that did not pass the door is refused. */
    public static Person of(ServerWebExchange exchange) {
        if (exchange.getAttribute(ATTRIBUTE) instanceof Person person) {
            return person;
        }
        throw BearerFilter.unauthenticated();
    }

    /** Who asks, if they have one of the roles; otherwise refused. */
    public static Person of(ServerWebExchange exchange, Role... any) {
        var person = of(exchange);
        if (Arrays.stream(any).noneMatch(person.roles::contains)) {
            var needed = String.join("` / `", Arrays.stream(any).map(Role::name).toList());
            throw Refusal.of(
                    Problem.FORBIDDEN,
                    "Isto pede o papel `" + needed + "`, que `" + person.name + "` não tem.",
                    "This needs the role `" + needed + "`, which `" + person.name + "` does not have.");
        }
        return person;
    }
}
