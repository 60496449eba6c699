package leme.api.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@NullMarked
class ExpectationTest {

    private static final JsonNode ACTUAL = json("""
            {"decisionId": "d-1", "replayed": false, "actions": [{"rank": 1, "purpose": "SERVICE"}]}""");

    @Test
    void what_is_not_mentioned_is_not_compared() {
        assertThat(expect("""
                {"replayed": false}""", null).broken(200, ACTUAL)).isEmpty();
    }

    @Test
    void an_element_may_stand_anywhere_and_be_partial() {
        assertThat(expect("""
                {"actions": [{"rank": 1.0}]}""", null).broken(200, ACTUAL)).isEmpty();
    }

    @Test
    void a_break_says_where() {
        assertThat(expect("""
                {"replayed": true, "actions": [{"rank": 2}]}""", null).broken(409, ACTUAL))
                .containsExactly(
                        "status is `409` instead of `200`",
                        "`/replayed` is `false` instead of `true`",
                        "`/actions` holds no `{\"rank\":2}`");
    }

    @Test
    void what_must_be_lacking_is_missed_only_when_present() {
        assertThat(expect(null, """
                {"actions": [{"purpose": "PROMOTIONAL"}]}""").broken(200, ACTUAL)).isEmpty();
        assertThat(expect(null, """
                {"actions": [{"purpose": "SERVICE"}]}""").broken(200, ACTUAL))
                .containsExactly("`/actions` holds `{\"purpose\":\"SERVICE\"}`");
    }

    @Test
    void parts_are_captured_for_later_examples() {
        assertThat(expect(null, null).captured(ACTUAL)).containsExactly(Map.entry("decision", "d-1"));
    }

    private static Expectation expect(@Nullable String body, @Nullable String lacks) {
        return new Expectation(
                200,
                body == null ? null : json(body),
                lacks == null ? null : json(lacks),
                Map.of("decision", "/decisionId"));
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
