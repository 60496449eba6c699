package leme.models.card;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** What every page has around its sections: a head that lets nothing be fetched, and the style sheet within. */
final class Sheet {

    private Sheet() {}

    /** A whole page. */
    static String page(String language, String title, String sections) {
        return "<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"" + language + "\">\n"
                + "<head><meta charset=\"utf-8\"/>"
                + "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\"/>"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>"
                + "<title>" + title + "</title><style>" + css() + "</style></head>\n<body><main>"
                + sections
                + "</main></body>\n</html>\n";
    }

    private static String css() {
        try (InputStream css = Objects.requireNonNull(Sheet.class.getResourceAsStream("card.css"))) {
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
