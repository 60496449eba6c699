package leme.service.web.contract;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads bodies more strictly than RFC 8259 asks; I-JSON (RFC 7493) closes most of the same gaps: UTF-8 only, no name
 * twice, nothing after the end, at most 64 levels, no value that cannot be kept.
 */
final class StrictJson {

    private static final int DEEPEST = 64;
    private static final int LONGEST_NUMBER = 128;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxNumberLength(LONGEST_NUMBER)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private StrictJson() {}

    /** The tree of a body; refuses what cannot be read. */
    static JsonNode read(byte[] body) {
        return tree(text(body));
    }

    private static String text(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException e) {
            throw Unreadable.notUtf8();
        }
    }

    private static JsonNode tree(String text) {
        try (var parser = MAPPER.createParser(text)) {
            JsonNode tree = MAPPER.readTree(parser);
            if (tree == null || tree.isMissingNode()) {
                throw Unreadable.empty();
            }
            if (parser.nextToken() != null) {
                throw Unreadable.trailing(parser.currentTokenLocation());
            }
            return tree;
        } catch (JacksonException e) {
            throw Unreadable.because(e, text);
        }
    }
}
