package leme.rules.file;

import static leme.rules.file.Say.say;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * A YAML file that people wrote.
 *
 * @param path by which problems name it
 * @param text its content
 */
public record YamlFile(String path, String text) {

    private static final YAMLMapper YAML = new YAMLMapper();

    /** Reads the file's root; faulty if that noted any problem. */
    public <T> Loaded<T> load(Function<Entry, T> read) {
        Notes notes = new Notes(path);
        T value = read.apply(new Entry(notes, "", parse(notes)));
        return notes.problems().isEmpty() ? new Loaded.Sound<>(value) : new Loaded.Faulty<>(notes.problems());
    }

    private Node parse(Notes notes) {
        try (JsonParser parser = YAML.createParser(text)) {
            return parser.nextToken() == null ? new Node.Absent(1) : node(parser, notes);
        } catch (JacksonException broken) {
            int line = broken.getLocation() == null ? 1 : broken.getLocation().getLineNr();
            notes.add(
                    line,
                    "",
                    say("cannot be read as YAML"),
                    say("Look for indentation, a missing quote or a stray colon"));
            return new Node.Absent(line);
        }
    }

    private static Node node(JsonParser parser, Notes notes) {
        int line = line(parser);
        return switch (parser.currentToken()) {
            case START_OBJECT -> new Node.Mapping(mapping(parser, notes), line);
            case START_ARRAY -> new Node.Sequence(sequence(parser, notes), line);
            case VALUE_NULL -> new Node.Absent(line);
            case null, default -> new Node.Scalar(parser.getString(), line);
        };
    }

    private static Map<String, Node> mapping(JsonParser parser, Notes notes) {
        Map<String, Node> values = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            int line = line(parser);
            parser.nextToken();
            if (values.put(key, node(parser, notes)) != null) {
                notes.add(line, key, say("is given twice"), say("Keep one of them"));
            }
        }
        return values;
    }

    private static List<Node> sequence(JsonParser parser, Notes notes) {
        List<Node> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(node(parser, notes));
        }
        return items;
    }

    private static int line(JsonParser parser) {
        return parser.currentTokenLocation().getLineNr();
    }
}
