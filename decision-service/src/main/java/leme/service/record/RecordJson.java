package leme.service.record;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.util.List;
import leme.rules.fact.Texts;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** Decisions as JSON, the one form in which they travel: in the journal, and from there to the record. */
public final class RecordJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new SimpleModule().addDeserializer(Texts.class, new EitherText()))
            // Components only: `isOpen()` of a complaint is not part of it.
            .changeDefaultVisibility(visibility -> visibility
                    .withFieldVisibility(Visibility.ANY)
                    .withGetterVisibility(Visibility.NONE)
                    .withIsGetterVisibility(Visibility.NONE))
            .build();

    private RecordJson() {}

    /** Writes and reads any record of the vocabulary: instants in ISO 8601, unknown properties ignored. */
    public static JsonMapper mapper() {
        return MAPPER;
    }

    public static byte[] bytes(Recorded decision) {
        return MAPPER.writeValueAsBytes(decision);
    }

    public static Recorded decision(byte[] json) {
        return MAPPER.readValue(json, Recorded.class);
    }

    /** A JSON array. */
    public static String text(List<Recorded> decisions) {
        return MAPPER.writeValueAsString(decisions);
    }
}
