package leme.service.web.problem;

import leme.rules.fact.Texts;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a request.
 *
 * @param pointer where, as a JSON Pointer into the body (RFC 6901); a name in backticks for a parameter
 * @param value the offending value, shortened; null when it is missing or may be personal
 * @param message what is wrong, with the bound
 * @param remedy what to do
 */
public record Violation(String pointer, @Nullable String value, Texts message, Texts remedy) {

    /** A violation whose value is not quoted. */
    public static Violation at(String pointer, Texts message, Texts remedy) {
        return new Violation(pointer, null, message, remedy);
    }
}
