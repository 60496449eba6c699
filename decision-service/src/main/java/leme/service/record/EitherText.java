package leme.service.record;

import leme.rules.fact.Texts;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.deser.std.StdDeserializer;

/** Reads texts in both languages; of what was recorded when there was one only, that one for both. */
final class EitherText extends StdDeserializer<Texts> {

    EitherText() {
        super(Texts.class);
    }

    @Override
    public Texts deserialize(JsonParser parser, DeserializationContext context) {
        if (parser.currentToken() == JsonToken.VALUE_STRING) {
            String only = parser.getString();
            return new Texts(only, only);
        }
        JsonNode both = context.readTree(parser);
        return new Texts(both.path("ptBr").asString(""), both.path("en").asString(""));
    }
}
