package leme.rules.file;

import java.util.List;
import java.util.Map;

/** The shape of a YAML file, with lines. */
sealed interface Node {

    /** Counted from 1; of an absent value, where it should have stood. */
    int line();

    /** Anything written as one word or text; a null is absent. */
    record Scalar(String text, int line) implements Node {}

    record Sequence(List<Node> items, int line) implements Node {}

    /** In the order of the file. */
    record Mapping(Map<String, Node> values, int line) implements Node {}

    record Absent(int line) implements Node {}
}
