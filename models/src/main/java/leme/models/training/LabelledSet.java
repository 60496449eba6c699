package leme.models.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Messages to train on and messages to be measured on.
 *
 * @param test without rows: each training message is judged by a model that was trained on all others
 */
public record LabelledSet(String name, Examples train, Examples test) {

    private static final String TRAIN = "_train.csv";
    private static final String ALONE = "_intents.csv";
    private static final String JSON = "_train_val.json";

    /** Whether each message is left out once. */
    public boolean leavesOneOut() {
        return test.rows().isEmpty();
    }

    /**
     * The sets of a folder, by the names of their files: {@code X_train.csv} with {@code X_test.csv}; {@code
     * X_train_val.json} in the layout of CLINC150; {@code X_intents.csv}, which leaves one out.
     */
    public static List<LabelledSet> in(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.sorted().toList();
        }
        var sets = new ArrayList<LabelledSet>();
        for (Path file : files) {
            String name = file.getFileName().toString();
            if (name.endsWith(TRAIN) && Files.exists(test(file))) {
                sets.add(new LabelledSet(before(name, TRAIN), Examples.read(file), Examples.read(test(file))));
            } else if (name.endsWith(JSON)) {
                sets.add(json(before(name, JSON), file));
            } else if (name.endsWith(ALONE)) {
                sets.add(new LabelledSet(before(name, ALONE), Examples.read(file), new Examples(List.of())));
            }
        }
        if (sets.isEmpty()) {
            throw new IllegalArgumentException("`" + folder + "` holds no labelled messages to train and measure on."
                    + " Maybe name them X_train.csv and X_test.csv, or X_intents.csv to leave one out.");
        }
        return sets;
    }

    private static Path test(Path train) {
        return train.resolveSibling(before(train.getFileName().toString(), TRAIN) + "_test.csv");
    }

    private static String before(String name, String end) {
        return name.substring(0, name.length() - end.length());
    }

    private static LabelledSet json(String name, Path file) throws IOException {
        JsonNode parts = JsonMapper.shared().readTree(Files.readString(file));
        return new LabelledSet(name, rows(parts, "train"), rows(parts, "val"));
    }

    private static Examples rows(JsonNode parts, String part) {
        var rows = new ArrayList<Example>();
        for (String list : List.of(part, "oos_" + part)) {
            for (JsonNode row : parts.path(list)) {
                rows.add(new Example(row.get(0).asString(), row.get(1).asString(), ""));
            }
        }
        return new Examples(rows);
    }
}
