package leme.service.web.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class FingerprintTest {

    private static String of(String json) {
        return Fingerprint.of(JsonMapper.shared().readTree(json));
    }

    @Test
    void orderAndWhiteSpaceDoNotCount() {
        assertThat(of("{\"a\": {\"c\": 1, \"b\": 0.10}, \"d\": []}"))
                .isEqualTo(of("{\"d\":[],\"a\":{\"b\":0.1,\"c\":1}}"));
    }

    @Test
    void everyValueCounts() {
        assertThat(of("{\"a\": 1}")).isNotEqualTo(of("{\"a\": 2}")).isNotEqualTo(of("{\"a\": \"1\"}"));
        assertThat(of("[1, 2]")).isNotEqualTo(of("[2, 1]"));
    }

    @Test
    void itIsSixtyFourHexadecimalDigits() {
        assertThat(of("{}")).matches("[0-9a-f]{64}");
    }
}
