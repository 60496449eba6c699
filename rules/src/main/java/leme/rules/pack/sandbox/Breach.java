package leme.rules.pack.sandbox;

import java.util.Set;
import leme.rules.fact.Texts;

/**
 * Something that the bytecode of a pack must not do.
 *
 * @param policy package of the class, e.g. {@code contact_hours}; "" for a class that stands elsewhere
 * @param near texts that the class and those who use it name: among them the rule's sentence
 * @param word to look for in the rule's text: the type or member as its author wrote it
 * @param fault what is wrong, the offending thing in backticks
 * @param remedy what to write instead
 */
public record Breach(String policy, Set<String> near, String word, Texts fault, Texts remedy) {

    public Breach {
        near = Set.copyOf(near);
    }
}
