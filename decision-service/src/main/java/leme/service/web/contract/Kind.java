package leme.service.web.contract;

import java.util.Locale;
import leme.rules.fact.Texts;
import tools.jackson.databind.JsonNode;

/** The kinds of JSON value, as people call them. */
enum Kind {
    OBJECT("um objeto", "an object"),
    ARRAY("uma lista", "an array"),
    STRING("um texto", "a string"),
    INTEGER("um número inteiro", "an integer"),
    NUMBER("um número", "a number"),
    BOOLEAN("verdadeiro ou falso", "true or false"),
    NULL("nulo", "null");

    private final Texts text;

    Kind(String ptBr, String en) {
        this.text = new Texts(ptBr, en);
    }

    Texts text() {
        return text;
    }

    /** The kind a schema's {@code type} asks for. */
    static Kind of(String type) {
        return valueOf(type.toUpperCase(Locale.ROOT));
    }

    static Kind of(JsonNode node) {
        return switch (node.getNodeType()) {
            case OBJECT, POJO -> OBJECT;
            case ARRAY -> ARRAY;
            case STRING, BINARY -> STRING;
            case NUMBER -> node.isIntegralNumber() ? INTEGER : NUMBER;
            case BOOLEAN -> BOOLEAN;
            case NULL, MISSING -> NULL;
        };
    }
}
