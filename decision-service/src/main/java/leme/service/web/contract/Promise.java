package leme.service.web.contract;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.format.Format;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** A {@code format} of the contract as a condition that every value must meet. */
record Promise(String name, Predicate<JsonNode> condition) implements Format {

    @Override
    public String getName() {
        return name;
    }

    @Override
    public boolean matches(ExecutionContext execution, SchemaContext schema, JsonNode value) {
        return condition.test(value);
    }
}
